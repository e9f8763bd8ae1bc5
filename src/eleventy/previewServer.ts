import type { EleventyConfig } from "@11ty/eleventy";

interface Request {
  readonly headers: { readonly accept?: string | undefined };
}

interface Response {
  writeHead(status: number, headers: Readonly<Record<string, string>>): void;
  end(text: string): void;
}

/** What a preview shows instead of its pages, as HTML; undefined while there is nothing wrong. */
export type ProblemPage = () => string | undefined;

/**
 * Serves the preview. While the content has problems every page is replaced by one that lists them, so that an
 * editor sees a mistake where the article would have been.
 */
export const previewServer = (config: EleventyConfig, problemPage: ProblemPage = () => undefined): void => {
  const showProblems = (request: Request, response: Response, next: () => void): void => {
    const page = request.headers.accept?.includes("text/html") ? problemPage() : undefined;
    if (page === undefined) next();
    else {
      response.writeHead(503, { "content-type": "text/html; charset=utf-8" });
      response.end(page);
    }
  };
  config.setServerOptions({ domDiff: false, showAllHosts: false, middleware: [showProblems] });
};
