import type { Field, Shape } from '../../contract/describe/Shape.js';

type JsonSchema = Readonly<Record<string, unknown>>;

const patterns = { id: '^[A-Za-z0-9_-]{1,128}$' } as const;
const formats = { uuid: 'uuid', email: 'email', moment: 'date-time' } as const;

/** Writes fields as the JSON Schema of one object that holds them all. */
export function toJsonSchema(fields: readonly Field[]): JsonSchema {
  const required = fields.filter((field) => field.required).map(({ name }) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(
      fields.map(({ name, nullable, shape }) => {
        const schema = schemaOf(shape);
        return [name, nullable ? { anyOf: [schema, { type: 'null' }] } : schema];
      }),
    ),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

function schemaOf(shape: Shape): JsonSchema {
  switch (shape.kind) {
    case 'text':
      return {
        type: 'string',
        ...(shape.form in patterns && { pattern: patterns[shape.form as keyof typeof patterns] }),
        ...(shape.form in formats && { format: formats[shape.form as keyof typeof formats] }),
        ...(shape.minLength > 0 && { minLength: shape.minLength }),
        ...(shape.maxLength !== null && { maxLength: shape.maxLength }),
      };
    case 'choice':
      return { type: 'string', enum: shape.options };
    case 'word':
      return { type: 'string', pattern: shape.pattern.source };
    case 'number':
      return {
        type: shape.integer ? 'integer' : 'number',
        ...(shape.min !== null && { minimum: shape.min }),
        ...(shape.max !== null && { maximum: shape.max }),
      };
    case 'boolean':
      return { type: 'boolean' };
    case 'list':
      return {
        type: 'array',
        items: schemaOf(shape.item),
        ...(shape.minItems > 0 && { minItems: shape.minItems }),
        ...(shape.maxItems !== null && { maxItems: shape.maxItems }),
      };
    case 'object':
      return toJsonSchema(shape.fields);
    case 'either':
      return { anyOf: shape.shapes.map(schemaOf) };
    case 'any':
      return {};
  }
}
