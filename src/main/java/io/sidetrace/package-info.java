@NullMarked
package io.sidetrace;

import org.jspecify.annotations.NullMarked;
