import { type Html, html } from "../../src/text/html.ts";

interface PageHeader {
  readonly title: string;
  readonly above?: Html | undefined;
  readonly below?: Html | false | undefined;
}

/** The head of a page's main part, for pages that are no articles. */
export const pageHeader = ({ title, above, below }: PageHeader): Html => html`<header class="page-header">
${above}<h1><bdi>${title}</bdi></h1>
${below}</header>`;
