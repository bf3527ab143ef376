package io.sidetrace.engine.transform;

import io.sidetrace.engine.state.Tree;

/**
 * One call of a transformed function.
 *
 * @param statics the static arguments, compared by `equals`
 * @param arguments the dynamic arguments, positional and by keyword
 */
public record Call(Object statics, Tree arguments) {}
