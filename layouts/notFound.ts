import type { Link } from "../src/pages/views/link.ts";
import type { NotFoundView } from "../src/pages/views/notFoundView.ts";
import { type Html, html } from "../src/text/html.ts";
import { document } from "./parts/document.ts";
import { pageHeader } from "./parts/pageHeader.ts";
import { searchField } from "./parts/searchField.ts";
import { voiceOf } from "./parts/voice.ts";
import { waysOn } from "./parts/waysOn.ts";

/** What readers see at an address that nothing stands at. */
export const notFound = ({ frame, head }: NotFoundView): Html => {
  const voice = voiceOf(frame);
  const { words } = voice;
  const ways: readonly Link[] = [
    { title: words.frontPage, url: frame.homeUrl },
    { title: words.archive, url: frame.archiveUrl },
    { title: words.tags, url: frame.tagsUrl },
    { title: words.authors, url: frame.authorsUrl },
  ];
  const below = html`<p class="standfirst">${words.notFoundText}</p>
${searchField(frame)}`;
  return document(
    { frame, head },
    html`<div class="not-found">
${pageHeader({ title: words.notFound, below })}
${waysOn([ways, frame.navigation], voice)}
</div>`,
  );
};
