/**
 * `any`, `!` and `as` (but `as const`) switch the compiler off for a moment; a comment beside or
 * above them has to say why that is right.
 */
export const sayWhy = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { why: 'A comment beside or above has to say why `{{what}}` is right here.' },
  },
  create(context) {
    const { sourceCode } = context;
    const lines = new Set(
      sourceCode.getAllComments().flatMap(({ loc }) => [loc.start.line, loc.end.line]),
    );
    /** Above the statement, above the line, or at the line's end. */
    const explained = (node) => {
      const statement = sourceCode
        .getAncestors(node)
        .findLast(({ type }) => /(Statement|Declaration|Definition|Signature)$/.test(type));
      const starts = [node.loc.start.line, statement?.loc.start.line ?? node.loc.start.line];
      return (
        lines.has(node.loc.end.line) ||
        starts.some((line) => lines.has(line) || lines.has(line - 1))
      );
    };
    const check = (what) => (node) => {
      if (!explained(node)) context.report({ node, messageId: 'why', data: { what } });
    };
    return {
      TSAnyKeyword: check('any'),
      TSNonNullExpression: check('!'),
      'TSAsExpression:not([typeAnnotation.typeName.name="const"])': check('as'),
    };
  },
};
