/** JSON as a reader of the page gets it: what is undefined is gone. */
export const printedJson = (data: unknown): unknown => JSON.parse(JSON.stringify(data));
