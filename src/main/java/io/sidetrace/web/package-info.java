/**
 * What every endpoint and page has in common: problems, strict JSON, limits on requests, security
 * headers, the OpenAPI page. Knows nothing of runs.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.sidetrace.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
