/** The catalogue over HTTP: its pages and its REST API. */
@NullMarked
package io.sidetrace.gotcha.web;

import org.jspecify.annotations.NullMarked;
