import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import storybook from 'eslint-plugin-storybook';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { textOfItsOwn } from './scripts/lint/textOfItsOwn.mjs';

/** A comment that turns a rule off says why, after two dashes. */
const reasonedDisable = {
  meta: { type: 'suggestion', schema: [], messages: { why: 'Say after "--" why the rule is off here.' } },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        if (/^\s*(?:eslint|oxlint)-disable/.test(comment.value) && !/\s--\s+\S/.test(comment.value)) {
          context.report({ loc: comment.loc, messageId: 'why' });
        }
      }
    },
  }),
};

const relativeWithoutExtension = 'source.value=/^\\.\\.?\\u002F(?!.*\\.(js|css|json)$)/';

const sourceSyntax = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Export by name: a name is the same at every import.',
  },
  {
    selector:
      "MemberExpression[property.name='activeElement'], ObjectPattern > Property[key.name='activeElement']",
    message: 'Ask activeElement(beside): the document does not know what has focus in a closed shadow root.',
  },
  {
    selector: 'MemberExpression[property.name=/^(isComposing|keyCode)$/]',
    message: "Ask isOfInputMethod: browsers tell in three ways that a key is an input method's.",
  },
  {
    selector:
      'JSXOpeningElement[name.name=/^(input|textarea)$/]:not(:has(JSXAttribute[name.name="type"]' +
      '[value.value=/^(checkbox|radio|file|range)$/])) > JSXAttribute[name.name=/^onKey/]' +
      ':not(:has(CallExpression[callee.name="unlessComposing"]))',
    message: "Wrap it in unlessComposing: in a text field a key may be an input method's.",
  },
  {
    selector:
      'JSXOpeningElement[name.name="Banner"]:has(JSXAttribute[name.name="icon"][value.value="lock"])' +
      ':not(:has(JSXAttribute[name.name="tone"]))',
    message:
      'Say it by Refused: a refusal also says whom to ask. What nobody can do has the icon "question".',
  },
  {
    selector: ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression']
      .map((node) => `${node}[${relativeWithoutExtension}]`)
      .join(', '),
    message: 'End a relative import in ".js": what is emitted runs and resolves in Node as it stands.',
  },
];

/** A device's clock may be hours off; the gateway's is known. */
const clocks = [
  {
    selector:
      "MemberExpression[object.name='Date'][property.name='now'], NewExpression[callee.name='Date'][arguments.length=0], " +
      "CallExpression[callee.name='Date']",
    message:
      'Take the time from `timers` of useBackendContext, or useMoment, which go by the gateway’s clock.',
  },
  {
    selector:
      "ImportDeclaration[source.value='@internationalized/date'] > ImportSpecifier[imported.name=/^(now|today)$/]",
    message: 'It reads the device’s clock: give fromDate what useMoment says.',
  },
];

/** A field that a password manager takes for one of its own fills with what is nobody's business there. */
const typedIn =
  'JSXOpeningElement[name.name=/^(input|textarea)$/]' +
  ":not(:has(JSXAttribute[name.name='type'] > Literal[value=/^(checkbox|file|radio|range)$/]))" +
  ":not(:has(JSXSpreadAttribute > Identifier[name='notACredential']))";

const fieldsOfOurs = {
  selector: typedIn,
  message: 'Spread `notACredential` into it, so that password managers leave it alone.',
};

const nodeGlobals = ['process', 'Buffer', 'global', '__dirname', '__filename', 'require', 'setImmediate'];
const pageGlobals = ['window', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage'];

/** A busy machine is slow, not wrong: nothing that a test sees may depend on how fast it is. */
const testSyntax = [
  {
    selector: 'Property[key.name=/^(timeout|testTimeout|hookTimeout|asyncUtilTimeout)$/] > Literal',
    message: 'How long something may take is said once for all tests, in test/setup/patience.ts.',
  },
  {
    selector: "CallExpression[callee.object.name='vi'][callee.property.name=/^wait(For|Until)$/]",
    message: 'It gives up after a second; `patiently` of test/setup waits.',
  },
  {
    selector:
      "CallExpression[callee.name='setTimeout'][arguments.length>1], CallExpression[callee.property.name='waitForTimeout']",
    message: 'A test does not sleep: wait for what is to happen, or move a clock.',
  },
  {
    selector:
      'Property[key.name=/^(policy|upstreamHeaders|upstreamTotal|requestBody|media|attempt|total)Ms$/] > Literal[raw=/^\\d{1,3}$/]',
    message:
      'A healthy part beside a broken one can miss it: let a clock of the test pass it, as `neverAnswers` does.',
  },
];

export default defineConfig(
  globalIgnores(['dist/', 'storybook-static/', '.cache/', '!.storybook/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  reactHooks.configs.flat.recommended,
  jsxA11y.flatConfigs.strict,
  storybook.configs['flat/recommended'],
  {
    plugins: {
      rolecall: { rules: { 'reasoned-disable': reasonedDisable, 'text-of-its-own': textOfItsOwn } },
    },
    rules: {
      'rolecall/reasoned-disable': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // A `type` or an `interface`, whichever reads better.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // The virtualizer's functions change on every scroll; that is what it is for.
      'react-hooks/incompatible-library': 'off',
      // axe demands that what scrolls can be focused; jsx-a11y knows only of what can be pressed.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['list', 'log', 'tabpanel'], tags: [] }],
    },
  },
  {
    files: ['src/**'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...sourceSyntax, fieldsOfOurs],
    },
  },
  {
    files: ['src/{components,hooks}/**'],
    rules: { 'no-restricted-syntax': ['error', ...sourceSyntax, fieldsOfOurs, ...clocks] },
  },
  {
    files: ['{src,examples}/**/*.tsx'],
    // The one rule of ESLint's that asks for types; all others that do are Oxlint's, in .oxlintrc.json.
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'rolecall/text-of-its-own': [
        'error',
        { owners: ['Banner', 'Button', 'ShareDialog.Close', 'ShareDialog.Trigger'] },
      ],
    },
  },
  {
    // They run in a browser, a worker or a server alike.
    files: ['src/{contract,access,client,sandbox,testing,gateway}/**'],
    ignores: ['src/gateway/node/**'],
    rules: { 'no-restricted-globals': ['error', ...nodeGlobals, ...pageGlobals] },
  },
  {
    files: ['src/{elements,components,hooks,locales}/**'],
    rules: { 'no-restricted-globals': ['error', ...nodeGlobals] },
  },
  {
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': ['error', ...testSyntax],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: globals.node },
  },
);
