/** The catalogue of gotchas: what each is, why it happens, and how it is mended. */
@NamedInterface("catalogue")
@NullMarked
package io.sidetrace.gotcha.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
