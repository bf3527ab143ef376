/**
 * What the application and a worker say to each other. Plain records; add optional fields, never
 * change a meaning.
 */
@NamedInterface("protocol")
@NullMarked
package io.sidetrace.worker.protocol;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
