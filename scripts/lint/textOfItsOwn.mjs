import ts from 'typescript';

/**
 * A node of typescript-eslint's tree, whose types come with no package of ours.
 *
 * @typedef {any} Node
 */

/** What a child of JSX may turn out to be, as bits. */
const element = 1;
const text = 2;
const nothing = 4;
/** Not always the same ones: others, or in other places. */
const exchanged = 8;

const { TypeFlags } = ts;
const textLike = TypeFlags.StringLike | TypeFlags.NumberLike | TypeFlags.BigIntLike;
const nothingLike = TypeFlags.Null | TypeFlags.Undefined | TypeFlags.Void | TypeFlags.BooleanLike;

/**
 * Finds text that has no element of its own, where something beside it, or it itself, comes and goes.
 *
 * A browser that translates a page puts each text node into a `<font>` that it makes. React still holds the node that
 * it made itself, and throws where it puts an element in front of that, or takes it out: it is no child any more. Then
 * the host's whole page is unmounted. Text that is alone in an element is only ever set, and the page lives.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const textOfItsOwn = {
  meta: {
    type: 'problem',
    schema: [
      {
        type: 'object',
        properties: {
          // Components that give bare text among their children an element themselves.
          owners: { type: 'array', items: { type: 'string' } },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ owners: [] }],
    messages: {
      beside: 'Give this text an element of its own: something beside it comes and goes.',
      comesAndGoes: 'Give this text an element of its own, which comes and goes with it.',
      fragment: 'Give this text an element of its own: a fragment leaves it bare in whatever it is put into.',
      alternatives:
        'Give this text an element of its own, or the element around it a key: React exchanges its children for those of the other that may stand here.',
    },
  },
  create(context) {
    const [{ owners }] = context.options;
    const { program, getTypeAtLocation: typeOf } = context.sourceCode.parserServices;
    const checker = program.getTypeChecker();

    /** @param {ts.Type} type @returns {number} */
    function ofType(type) {
      if (type.isUnion()) return type.types.reduce((all, one) => all | ofType(one), 0);
      // React makes no node of it.
      if (type.isStringLiteral() && type.value === '') return nothing;
      if (type.flags & textLike) return text;
      if (type.flags & nothingLike) return nothing;
      if (!checker.isArrayType(type) && !checker.isTupleType(type)) return element;
      return checker
        .getTypeArguments(type)
        .reduce(
          /** @param {number} all @param {ts.Type} one */ (all, one) => all | (ofType(one) & text),
          exchanged,
        );
    }

    /** Whether it is a `ReactNode`, of which only a host knows what it is. @param {ts.Type} type */
    const isAnything = (type) => type.isUnion() && type.types.some((one) => one.symbol?.name === 'Iterable');

    /** @param {Node} node @returns {number} */
    function of(node) {
      switch (node.type) {
        case 'JSXText':
          return text;
        case 'JSXEmptyExpression':
          return 0;
        case 'JSXExpressionContainer':
        case 'TSAsExpression':
        case 'TSNonNullExpression':
          return of(node.expression);
        case 'JSXElement':
          return ofElement(node);
        case 'JSXFragment':
          return childrenOf(node).reduce((all, child) => all | of(child), 0);
        case 'ConditionalExpression': {
          const either = of(node.consequent) | of(node.alternate);
          // One text in place of another is the same node with other words.
          return either & element ? either | exchanged : either;
        }
        case 'LogicalExpression': {
          const right = of(node.right);
          if (node.operator === '&&') return right | nothing | (right & element ? exchanged : 0);
          const either = (of(node.left) & ~nothing) | right;
          return either & element ? either | exchanged : either;
        }
        default: {
          const type = typeOf(node);
          if (isAnything(type)) return element;
          const is = ofType(type);
          return is & element && is !== element ? is | exchanged : is;
        }
      }
    }

    /** @param {Node} node */
    function ofElement({ openingElement: { name, attributes } }) {
      const isComponent = name.type !== 'JSXIdentifier' || /^[A-Z]/.test(name.name);
      return (isComponent ? ofComponent(name) : element) | (keyIn(attributes) ? exchanged : 0);
    }

    /** One of ours that may render nothing, or only text, says so in its type. @param {Node} name */
    function ofComponent(name) {
      const [signature] = typeOf(name).getCallSignatures();
      if (!signature) return element;
      const type = checker.getReturnTypeOfSignature(signature);
      if (isAnything(type)) return element;
      const is = ofType(type);
      return is & nothing ? is | exchanged : is;
    }

    /** @param {Node[]} attributes */
    const keyIn = (attributes) =>
      attributes.some(({ type, name }) => type === 'JSXAttribute' && name.name === 'key');

    /** What React is given: breaks of lines and comments are not. @param {Node} node @returns {Node[]} */
    const childrenOf = (node) =>
      node.children.filter(
        /** @param {Node} child */ (child) =>
          child.type === 'JSXText'
            ? /\S/.test(child.value) || !child.value.includes('\n')
            : child.expression?.type !== 'JSXEmptyExpression',
      );

    /** @param {Node} node @returns {string} */
    const nameOf = (node) =>
      node.type === 'JSXElement' ? context.sourceCode.getText(node.openingElement.name) : '';

    /** @param {Node} node */
    const ownsText = (node) => owners.includes(nameOf(node));

    const reported = new Set();
    /** @param {Node} node @param {string} messageId */
    function report(node, messageId) {
      if (!reported.has(node)) context.report({ node, messageId });
      reported.add(node);
    }

    /** Each text among its siblings. @param {Node} node */
    function check(node) {
      const children = childrenOf(node).map((child) => ({ child, is: of(child) }));
      for (const { child, is } of children) {
        if (!(is & text) || ownsText(node)) continue;
        const others = children.filter((one) => one.child !== child);
        const comeAndGo = others.some((one) => one.is & exchanged || (one.is & text && one.is & nothing));
        if (node.type === 'JSXFragment') report(child, 'fragment');
        else if (is & (nothing | exchanged) && others.length > 0) report(child, 'comesAndGoes');
        else if (comeAndGo) report(child, 'beside');
      }
    }

    /** The JSX that may stand in one and the same place. @param {Node} node @returns {Node[]} */
    function alternativesIn(node) {
      switch (node?.type) {
        case 'JSXElement':
          return [node];
        case 'ConditionalExpression':
          return [...alternativesIn(node.consequent), ...alternativesIn(node.alternate)];
        case 'LogicalExpression':
          return [...alternativesIn(node.left), ...alternativesIn(node.right)];
        default:
          return [];
      }
    }

    /** React goes on with the element that stands there, and compares children by place. @param {Node} one @param {Node} other */
    function compare(one, other) {
      if (one.type !== 'JSXElement' || other.type !== 'JSXElement') return;
      if (nameOf(one) !== nameOf(other) || ownsText(one)) return;
      if ([one, other].some((node) => keyIn(node.openingElement.attributes))) return;
      const [ours, theirs] = [childrenOf(one), childrenOf(other)];
      const isAlike =
        ours.length === theirs.length &&
        ours.every((child, place) => kindOf(child) === kindOf(theirs[place]));
      if (isAlike) {
        ours.forEach((child, place) => compare(child, theirs[place]));
        return;
      }
      // Text that is alone is set as a whole.
      for (const children of [ours, theirs].filter(({ length }) => length > 1)) {
        for (const child of children) if (of(child) & text) report(child, 'alternatives');
      }
    }

    /** @param {Node} child */
    const kindOf = (child) => (of(child) & text ? 'text' : nameOf(child) || child.type);

    /** @param {Node[]} alternatives */
    function compareAll(alternatives) {
      alternatives.forEach((one, place) => {
        for (const other of alternatives.slice(place + 1)) compare(one, other);
      });
    }

    /** What the functions around the place may return, the innermost last. @type {Node[][]} */
    const returned = [];
    /** @param {Node} node */
    const enter = ({ body }) => {
      returned.push(alternativesIn(body));
    };
    const leave = () => compareAll(returned.pop() ?? []);

    return {
      JSXElement: check,
      JSXFragment: check,
      ':function': enter,
      ':function:exit': leave,
      /** @param {Node} node */
      ReturnStatement: ({ argument }) => returned.at(-1)?.push(...alternativesIn(argument)),
      /** @param {Node} node */
      JSXExpressionContainer: ({ expression }) => compareAll(alternativesIn(expression)),
    };
  },
};
