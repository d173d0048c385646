import ts from 'typescript';

/** A place where an address is folded, such as `src/hooks/isSame.ts:3 email.toLowerCase()`. */
export type Fold = string;

/**
 * Where a value comes from that a text or a list of texts may hold: an address, or whatever a parameter is given, which
 * its callers decide.
 */
type Origin = 'address' | ts.Symbol;
type Origins = ReadonlySet<Origin>;

const none: Origins = new Set();
const address: Origins = new Set(['address']);

const isAddressName = (name: string) =>
  /^(?:e_?mails?|address(?:es)?)$|(?:_e|E)mails?$|(?:_a|A)ddress(?:es)?$/.test(name);

const folding = new Set([
  'toLowerCase',
  'toUpperCase',
  'toLocaleLowerCase',
  'toLocaleUpperCase',
  'normalize',
]);
/** Methods of a text or a list whose answer holds no more of it than a number or a yes. */
const telling = new Set([
  ...[
    'includes',
    'startsWith',
    'endsWith',
    'indexOf',
    'lastIndexOf',
    'search',
    'test',
    'has',
    'some',
    'every',
  ],
  ...['findIndex', 'localeCompare', 'charCodeAt', 'codePointAt', 'forEach', 'push', 'add', 'set', 'delete'],
]);
/** Methods whose answer is made of what their callback gives. */
const mapping = new Set(['map', 'flatMap', 'reduce', 'reduceRight']);
const passing = new Set([
  'String',
  'encodeURIComponent',
  'decodeURIComponent',
  'Array',
  'Object',
  'structuredClone',
]);
const remembering = new Set(['useMemo', 'useState', 'memo']);

type Callable = ts.FunctionLikeDeclaration;

/**
 * Follows addresses through a tree of TypeScript and gives every place where one is folded, so that two of them might be
 * taken for the same. What an address is, is told by its name (`email`, `user_email`, `invitedEmail`, `addresses`); from
 * there it is followed through variables, destructuring, templates, lists, callbacks, parameters and answers, across
 * files. It gets lost in a field of another name, and in a function that is only known by its type.
 *
 * A fold is a change of case or a normal form, a comparison by `sensitivity`, and a pattern without case that is put
 * together. A pattern written out, which only looks at the shape, is none.
 *
 * @param files Their texts, by path from the root of the repository.
 * @returns In the order of the files.
 */
export function findAddressFolds(files: ReadonlyMap<string, string>): readonly Fold[] {
  const program = createProgram(files);
  const checker = program.getTypeChecker();
  const sources = [...files.keys()].flatMap((path) => program.getSourceFile(`/${path}`) ?? []);
  const nodes = sources.flatMap(allNodes);
  const moving = nodes.filter(mayMove);

  const symbols = new Map<ts.Identifier, ts.Symbol | undefined>();
  const callables = new Map<ts.Expression, Callable | undefined>();
  /** What variables hold and functions answer, as far as it is known by now. */
  const held = new Map<ts.Symbol | Callable, Set<Origin>>();
  let isSettled = false;
  while (!isSettled) {
    isSettled = true;
    moving.forEach(follow);
  }
  return nodes.flatMap((node) => {
    if (!reachesAddress(foldedIn(node))) return [];
    const file = node.getSourceFile();
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    return [`${file.fileName.slice(1)}:${line + 1} ${node.getText().replaceAll(/\s+/g, ' ').slice(0, 90)}`];
  });

  function hold(target: ts.Symbol | Callable | undefined, origins: Origins): void {
    if (!target || origins.size === 0) return;
    const known = held.get(target) ?? new Set();
    const before = known.size;
    for (const origin of origins) if (origin !== target) known.add(origin);
    held.set(target, known);
    if (known.size > before) isSettled = false;
  }

  /** Learns what one node tells of what goes where. */
  function follow(node: ts.Node): void {
    if (ts.isVariableDeclaration(node) && node.initializer)
      bind(node.name, node.initializer, originsOf(node.initializer));
    else if (ts.isForOfStatement(node) && ts.isVariableDeclarationList(node.initializer)) {
      for (const { name } of node.initializer.declarations) bind(name, undefined, originsOf(node.expression));
    } else if (ts.isBinaryExpression(node) && isAssignment(node) && ts.isIdentifier(node.left)) {
      hold(symbolOf(node.left), originsOf(node.right));
    } else if (ts.isReturnStatement(node) && node.expression) {
      hold(ts.findAncestor(node, isCallable), originsOf(node.expression));
    } else if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) hold(node, originsOf(node.body));
    else if (ts.isParameter(node) && node.initializer)
      bind(node.name, node.initializer, originsOf(node.initializer));
    else if (ts.isCallExpression(node)) followCall(node);
    else if (ts.isBindingElement(node) && ts.isIdentifier(node.name)) {
      if (isAddressName(nameOf(node.propertyName ?? node.name) ?? '')) hold(symbolOf(node.name), address);
    }
  }

  function followCall(call: ts.CallExpression): void {
    const callable = callableOf(call.expression);
    if (callable) {
      callable.parameters.forEach(({ name, dotDotDotToken }, place) => {
        const given = dotDotDotToken ? call.arguments.slice(place) : call.arguments.slice(place, place + 1);
        for (const value of given) bind(name, value, originsOf(value));
      });
      return;
    }
    // What a method of a list hands to its callback is out of the list.
    const list = methodOf(call)?.receiver ?? call.arguments[0];
    const origins = list ? originsOf(list) : none;
    if (origins.size === 0) return;
    for (const argument of call.arguments) {
      for (const { name } of callableOf(argument)?.parameters ?? []) bind(name, undefined, origins);
    }
  }

  /** Gives a name, or each name of a pattern, what it is given. */
  function bind(name: ts.BindingName, value: ts.Expression | undefined, origins: Origins): void {
    if (ts.isIdentifier(name)) {
      hold(checker.getSymbolAtLocation(name), origins);
      return;
    }
    for (const element of name.elements) {
      if (ts.isOmittedExpression(element)) continue;
      const field = ts.isObjectBindingPattern(name)
        ? nameOf(element.propertyName ?? element.name)
        : undefined;
      const inField = field === undefined ? undefined : fieldOf(value, field);
      const isNamed = field !== undefined && isAddressName(field);
      bind(
        element.name,
        inField,
        isNamed ? address : inField ? originsOf(inField) : field === undefined ? origins : none,
      );
      if (element.initializer) bind(element.name, element.initializer, originsOf(element.initializer));
    }
  }

  function originsOf(node: ts.Expression): Origins {
    if (ts.isIdentifier(node)) return isAddressName(node.text) ? address : ofSymbol(symbolOf(node));
    if (ts.isPropertyAccessExpression(node)) return isAddressName(node.name.text) ? address : ofField(node);
    if (ts.isElementAccessExpression(node)) {
      const name = nameOf(node.argumentExpression);
      return name !== undefined && isAddressName(name) ? address : originsOf(node.expression);
    }
    if (ts.isTemplateExpression(node)) return union(node.templateSpans.map(({ expression }) => expression));
    if (ts.isBinaryExpression(node)) return isJoining(node) ? union([node.left, node.right]) : none;
    if (ts.isConditionalExpression(node)) return union([node.whenTrue, node.whenFalse]);
    if (ts.isArrayLiteralExpression(node)) return union(node.elements);
    if (ts.isSpreadElement(node) || ts.isAwaitExpression(node)) return originsOf(node.expression);
    if (ts.isNewExpression(node)) return union(node.arguments ?? []);
    if (ts.isCallExpression(node)) return ofCall(node);
    const inner = unwrapped(node);
    return inner === node ? none : originsOf(inner);
  }

  function ofCall(call: ts.CallExpression): Origins {
    const callable = callableOf(call.expression);
    if (callable) return ofAnswer(callable, call);
    const method = methodOf(call);
    const [first] = call.arguments;
    if (!method || passing.has(method.receiver.getText())) {
      const name = method?.receiver.getText() ?? call.expression.getText();
      if (remembering.has(name) && first) {
        const made = callableOf(first);
        return made ? (held.get(made) ?? none) : originsOf(first);
      }
      return passing.has(name) ? union(call.arguments) : none;
    }
    if (telling.has(method.name)) return none;
    const callback = first && mapping.has(method.name) ? callableOf(first) : undefined;
    return callback ? (held.get(callback) ?? none) : originsOf(method.receiver);
  }

  /** What a function answers, for what it is given in this call. */
  function ofAnswer(callable: Callable, call: ts.CallExpression): Origins {
    const origins = new Set<Origin>();
    for (const origin of held.get(callable) ?? none) {
      const place = callable.parameters.findIndex(
        (one) => origin !== 'address' && namesIn(one.name).has(origin),
      );
      const given = place < 0 ? undefined : call.arguments[place];
      if (place < 0) origins.add(origin);
      else if (given) for (const one of originsOf(given)) origins.add(one);
    }
    return origins;
  }

  function ofField(node: ts.PropertyAccessExpression): Origins {
    const declared = ts.isIdentifier(node.expression) ? declarationOf(node.expression) : undefined;
    const value =
      declared && ts.isVariableDeclaration(declared)
        ? fieldOf(declared.initializer, node.name.text)
        : undefined;
    return value ? originsOf(value) : none;
  }

  function ofSymbol(symbol: ts.Symbol | undefined): Origins {
    if (!symbol) return none;
    const declaration = symbol.valueDeclaration;
    const isGiven = declaration !== undefined && rootOf(declaration).kind === ts.SyntaxKind.Parameter;
    return isGiven ? new Set([symbol]) : (held.get(symbol) ?? none);
  }

  function union(nodes: readonly ts.Expression[]): Origins {
    return new Set(nodes.flatMap((node) => [...originsOf(node)]));
  }

  /** Whether one of them is an address, or a parameter that somewhere is given one. */
  function reachesAddress(origins: Origins, seen = new Set<Origin>()): boolean {
    return [...origins].some((origin) => {
      if (origin === 'address') return true;
      if (seen.has(origin)) return false;
      seen.add(origin);
      return reachesAddress(held.get(origin) ?? none, seen);
    });
  }

  /** What is folded by this very node. */
  function foldedIn(node: ts.Node): Origins {
    if (ts.isNewExpression(node)) {
      const [pattern, flags] = node.arguments ?? [];
      return pattern && isCaseless(node, pattern, flags) ? originsOf(pattern) : none;
    }
    if (!ts.isCallExpression(node)) return none;
    const method = methodOf(node);
    const [first] = node.arguments;
    if (!method) return isSensitive(node.expression) ? union(node.arguments) : none;
    const { receiver, name } = method;
    if (folding.has(name)) {
      const isInSchema = ts.isCallExpression(node.parent) && node.parent.arguments.some(isAddressSchema);
      return isInSchema ? address : originsOf(receiver);
    }
    if ((name === 'call' || name === 'apply') && folding.has(receiver.getText().split('.').at(-1) ?? ''))
      return first ? originsOf(first) : none;
    if (
      name === 'localeCompare' &&
      node.arguments.slice(2).some((options) => options.getText().includes('sensitivity'))
    )
      return union([receiver, ...node.arguments.slice(0, 1)]);
    if (name === 'compare' && isSensitive(receiver)) return union(node.arguments);
    const pattern = valueOf(receiver);
    if ((name === 'test' || name === 'exec') && ts.isNewExpression(pattern)) {
      const [source, flags] = pattern.arguments ?? [];
      return source && isCaseless(pattern, source, flags) ? union(node.arguments) : none;
    }
    return none;
  }

  /** Whether it compares by a collator that takes some letters for others. */
  function isSensitive(node: ts.Expression): boolean {
    const value = valueOf(node);
    return ts.isNewExpression(value) && /Collator\b[^]*sensitivity/.test(value.getText());
  }

  /** What a name stands for, where it is a constant. */
  function valueOf(node: ts.Expression): ts.Expression {
    const declared = ts.isIdentifier(node) ? declarationOf(node) : undefined;
    const whole = declared && rootOf(declared);
    return whole && ts.isVariableDeclaration(whole) && whole.initializer ? whole.initializer : node;
  }

  /** The function that is called, where it is written in these files. */
  function callableOf(node: ts.Expression): Callable | undefined {
    if (!callables.has(node)) callables.set(node, findCallable(node));
    return callables.get(node);
  }

  function findCallable(node: ts.Expression): Callable | undefined {
    const inner = unwrapped(node);
    if (ts.isArrowFunction(inner) || ts.isFunctionExpression(inner)) return inner;
    if (ts.isPropertyAccessExpression(inner) && ts.isIdentifier(inner.expression)) {
      const field = fieldOf(valueOf(inner.expression), inner.name.text);
      return field && callableOf(field);
    }
    if (!ts.isIdentifier(inner)) return undefined;
    const declared = declarationOf(inner);
    if (!declared) return undefined;
    if (ts.isFunctionDeclaration(declared)) return declared;
    return ts.isVariableDeclaration(declared) && declared.initializer && isFunction(declared.initializer)
      ? callableOf(declared.initializer)
      : undefined;
  }

  function declarationOf(node: ts.Identifier): ts.Declaration | undefined {
    return symbolOf(node)?.declarations?.at(-1);
  }

  function symbolOf(node: ts.Identifier): ts.Symbol | undefined {
    if (!symbols.has(node)) symbols.set(node, findSymbol(node));
    return symbols.get(node);
  }

  function findSymbol(node: ts.Identifier): ts.Symbol | undefined {
    const symbol = ts.isShorthandPropertyAssignment(node.parent)
      ? checker.getShorthandAssignmentValueSymbol(node.parent)
      : checker.getSymbolAtLocation(node);
    return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  }

  function namesIn(name: ts.BindingName): ReadonlySet<Origin> {
    if (!ts.isIdentifier(name))
      return new Set(
        name.elements.flatMap((one) => (ts.isOmittedExpression(one) ? [] : [...namesIn(one.name)])),
      );
    const symbol = checker.getSymbolAtLocation(name);
    return symbol ? new Set([symbol]) : none;
  }
}

/** A program of these files alone: neither libraries nor packages, which tell nothing of where a value goes. */
function createProgram(files: ReadonlyMap<string, string>): ts.Program {
  const options: ts.CompilerOptions = {
    noLib: true,
    types: [],
    jsx: ts.JsxEmit.Preserve,
    target: ts.ScriptTarget.ESNext,
  };
  const textOf = (path: string) => files.get(path.slice(1));
  const host: ts.CompilerHost = {
    fileExists: (path) => textOf(path) !== undefined,
    readFile: textOf,
    getSourceFile: (path, target) => {
      const text = textOf(path);
      return text === undefined ? undefined : ts.createSourceFile(path, text, target, true);
    },
    getDefaultLibFileName: () => '/lib.d.ts',
    writeFile: () => undefined,
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    resolveModuleNameLiterals: (literals, from) =>
      literals.map(({ text }) => {
        const base = new URL(text, `file://${from}`).pathname.replace(/\.js$/, '');
        const resolvedFileName = text.startsWith('.')
          ? [`${base}.ts`, `${base}.tsx`].find((path) => textOf(path) !== undefined)
          : undefined;
        return { resolvedModule: resolvedFileName ? { resolvedFileName, extension: '.ts' } : undefined };
      }),
  };
  return ts.createProgram(
    [...files.keys()].map((path) => `/${path}`),
    options,
    host,
  );
}

function allNodes(node: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (one: ts.Node) => {
    nodes.push(one);
    ts.forEachChild(one, visit);
  };
  visit(node);
  return nodes;
}

/** An expression without brackets around it and without what is said of its type. */
function unwrapped(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node)
    ? unwrapped(node.expression)
    : node;
}

/** What a name is part of: the variable or the parameter that its pattern takes apart. */
function rootOf(node: ts.Declaration): ts.Declaration {
  return ts.isBindingElement(node) ? rootOf(node.parent.parent) : node;
}

function mayMove(node: ts.Node): boolean {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isForOfStatement(node) ||
    ts.isBinaryExpression(node) ||
    ts.isReturnStatement(node) ||
    ts.isArrowFunction(node) ||
    ts.isParameter(node) ||
    ts.isCallExpression(node) ||
    ts.isBindingElement(node)
  );
}

function isCallable(node: ts.Node): node is Callable {
  return ts.isFunctionLike(node) && 'body' in node;
}

function isFunction(node: ts.Expression): boolean {
  const inner = unwrapped(node);
  return ts.isArrowFunction(inner) || ts.isFunctionExpression(inner);
}

function isAssignment({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

function isJoining({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  const { PlusToken, BarBarToken, AmpersandAmpersandToken, QuestionQuestionToken } = ts.SyntaxKind;
  return [PlusToken, BarBarToken, AmpersandAmpersandToken, QuestionQuestionToken].some((one) => one === kind);
}

/** `receiver.name(…)`, or `receiver['name'](…)`. */
function methodOf({ expression }: ts.CallExpression): { receiver: ts.Expression; name: string } | undefined {
  if (ts.isPropertyAccessExpression(expression))
    return { receiver: expression.expression, name: expression.name.text };
  if (!ts.isElementAccessExpression(expression)) return undefined;
  const name = nameOf(expression.argumentExpression);
  return name === undefined ? undefined : { receiver: expression.expression, name };
}

function nameOf(node: ts.Node): string | undefined {
  return ts.isIdentifier(node) || ts.isStringLiteralLike(node) ? node.text : undefined;
}

/** What stands in a field of an object that is written out. */
function fieldOf(value: ts.Expression | undefined, field: string): ts.Expression | undefined {
  const inner = value && unwrapped(value);
  if (!inner || !ts.isObjectLiteralExpression(inner)) return undefined;
  const property = inner.properties.find((one) => one.name !== undefined && nameOf(one.name) === field);
  if (property && ts.isPropertyAssignment(property)) return property.initializer;
  return property && ts.isShorthandPropertyAssignment(property) ? property.name : undefined;
}

/** A pattern that is put together, and takes capitals for small letters. */
function isCaseless(
  made: ts.NewExpression,
  source: ts.Expression,
  flags: ts.Expression | undefined,
): boolean {
  return (
    made.expression.getText() === 'RegExp' &&
    !ts.isStringLiteralLike(source) &&
    flags !== undefined &&
    (!ts.isStringLiteralLike(flags) || flags.text.includes('i'))
  );
}

/** A schema of addresses among those of a pipe: `email()`. */
function isAddressSchema(node: ts.Expression): boolean {
  return ts.isCallExpression(node) && isAddressName(nameOf(node.expression) ?? '');
}
