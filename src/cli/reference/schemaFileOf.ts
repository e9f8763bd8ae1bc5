/**
 * The name of the file that holds a noun's JSON Schema, in `docs/schema/`; also the schema's id.
 * @example schemaFileOf("article") // "article.schema.json"
 */
export const schemaFileOf = (noun: string): string => `${noun}.schema.json`;
