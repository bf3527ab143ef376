/**
 * What happened, as typed events in one order. The vocabulary that the engine shares with everybody
 * who reads a run: plain records that use nothing.
 */
@NamedInterface("journal")
@NullMarked
package io.sidetrace.engine.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
