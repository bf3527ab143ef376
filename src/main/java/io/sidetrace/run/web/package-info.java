/** Runs over HTTP: the playground's pages and the REST API. */
@NullMarked
package io.sidetrace.run.web;

import org.jspecify.annotations.NullMarked;
