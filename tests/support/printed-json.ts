/** Returns data as it is after JSON: without undefined values. */
export const printedJson = (data: unknown): unknown => JSON.parse(JSON.stringify(data));
