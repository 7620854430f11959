/** What Groq's strict mode would refuse in a JSON schema, or null: every property required and no others allowed. */
export function strictSchemaFault(schema: unknown, place = "$"): string | null {
  if (Array.isArray(schema)) return firstFault(schema.map((each, index) => [`${place}[${index}]`, each]));
  if (typeof schema !== "object" || schema === null) return null;
  const fault = objectFault(schema, place);
  return fault ?? firstFault(Object.entries(schema).map(([key, each]) => [`${place}.${key}`, each]));
}

function objectFault(schema: object, place: string): string | null {
  if (!("type" in schema) || schema.type !== "object") return null;
  const properties = "properties" in schema ? Object.keys(schema.properties ?? {}) : [];
  const required: readonly unknown[] =
    "required" in schema && Array.isArray(schema.required) ? schema.required : [];
  const missing = properties.find((name) => !required.includes(name));
  if (missing !== undefined)
    return `${place}: \`required\` must list every property, \`${missing}\` is missing`;
  const isClosed = "additionalProperties" in schema && schema.additionalProperties === false;
  return isClosed ? null : `${place}: \`additionalProperties\` must be false`;
}

function firstFault(parts: readonly (readonly [string, unknown])[]): string | null {
  for (const [place, part] of parts) {
    const fault = strictSchemaFault(part, place);
    if (fault !== null) return fault;
  }
  return null;
}
