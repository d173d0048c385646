import ts from 'typescript';

const names = (node: ts.Expression) =>
  ts.isIdentifier(node) ? node.text : ts.isPropertyAccessExpression(node) ? node.name.text : '';

const startsClient = (node: ts.Node) =>
  (ts.isCallExpression(node) && /^(use([A-Z]\w*)?|createContext)$/.test(names(node.expression))) ||
  (ts.isHeritageClause(node) && node.types.some(({ expression }) => names(expression).endsWith('Component')));

/** Whether the page's document or window is reached for. */
const reachesForPage = (node: ts.Node) =>
  ts.isIdentifier(node) && /^(document|window|navigator)$/.test(node.text);

export interface ClientUse {
  /** `'use client'` is the module's first statement. */
  says: boolean;
  /** It calls a hook, makes a context or is a class component: none of which a server component can do. */
  must: boolean;
  /** It does that, or touches the page. */
  may: boolean;
}

/** What one built module says and does about running in a page. */
export function usesClientReact(file: string, code: string): ClientUse {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const [first] = source.statements;
  const has = (test: (node: ts.Node) => boolean) => {
    const visit = (node: ts.Node): boolean => test(node) || (ts.forEachChild(node, visit) ?? false);
    return visit(source);
  };
  const must = has(startsClient);
  return {
    says:
      first !== undefined &&
      ts.isExpressionStatement(first) &&
      ts.isStringLiteral(first.expression) &&
      first.expression.text === 'use client',
    must,
    may: must || has(reachesForPage),
  };
}
