import ts from 'typescript';

/**
 * Makes a module of a snippet that a server can render: its `Page` shows the components that the snippet declares, or
 * else each element that stands by itself in it, in the place where it stands. What awaits, and what comes of it, belongs
 * into a handler and is left out.
 *
 * @param imports What it imports, as code.
 * @param rest Everything else in it, as code.
 * @param ofReader Names that the reader's page has already, as a list with commas: props of `Page`.
 * @returns JavaScript; null where nothing in it is shown.
 */
export function asServerPage(imports: string, rest: string, ofReader: string): string | null {
  const { statements } = ts.createSourceFile('snippet.tsx', rest, ts.ScriptTarget.ES2022, true);
  const components = statements.flatMap((one) =>
    ts.isFunctionDeclaration(one) && /^[A-Z]/.test(one.name?.text ?? '') ? [one.name?.text] : [],
  );
  const elements = statements.filter(showsElement);
  if (components.length + elements.length === 0) return null;

  const late = new Set<string>();
  const inRender = statements.filter((one) => {
    const isLate = has(
      one,
      (part) => ts.isAwaitExpression(part) || (ts.isIdentifier(part) && late.has(part.text)),
    );
    if (isLate && ts.isVariableStatement(one)) namesOf(one).forEach((name) => late.add(name));
    return !isLate;
  });
  const body = inRender.map((one) => (showsElement(one) ? `shown.push(${textOf(one)});` : one.getText()));
  const page =
    components.length > 0
      ? `${rest}
export const Page = (own) => createElement(Fragment, null, ${components.map((one) => `createElement(${one}, own)`).join(', ')});`
      : `export function Page({ ${ofReader} }) {
{
const shown = [];
${body.join('\n')}
return createElement(Fragment, null, ...shown);
}
}`;
  // A sheet is for the bundler.
  const scripts = imports.replace(/^import '[^']+\.css';.*\n/gm, '');
  return ts.transpileModule(`import { createElement, Fragment } from 'react';\n${scripts}${page}\n`, {
    fileName: 'snippet.tsx',
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      jsx: ts.JsxEmit.ReactJSX,
    },
  }).outputText;
}

const textOf = ({ expression }: ts.ExpressionStatement) => expression.getText();

function showsElement(one: ts.Node): one is ts.ExpressionStatement {
  return (
    ts.isExpressionStatement(one) &&
    (ts.isJsxElement(one.expression) ||
      ts.isJsxSelfClosingElement(one.expression) ||
      ts.isJsxFragment(one.expression))
  );
}

/** Whether something is in there that runs with it, so not in a function of its own. */
function has(node: ts.Node, isIt: (part: ts.Node) => boolean): boolean {
  if (isIt(node)) return true;
  return !ts.isFunctionLike(node) && (ts.forEachChild(node, (part) => has(part, isIt) || undefined) ?? false);
}

function namesOf(statement: ts.VariableStatement): string[] {
  const names: string[] = [];
  const collect = (name: ts.BindingName): void => {
    if (ts.isIdentifier(name)) names.push(name.text);
    else for (const one of name.elements) if (ts.isBindingElement(one)) collect(one.name);
  };
  statement.declarationList.declarations.forEach(({ name }) => collect(name));
  return names;
}
