/** What was thrown before Eleventy wrapped it. */
export const originOf = (error: unknown): unknown =>
  error instanceof Error && "originalError" in error && error.originalError instanceof Error
    ? originOf(error.originalError)
    : error;
