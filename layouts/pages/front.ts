import { slot } from "../../src/customisation/overrides.ts";
import { type Html, html } from "../../src/markup/template.ts";
import type { FrontView } from "../../src/pages/views/front.ts";
import { document, nothingHere } from "../parts/document.ts";
import { frontBlocks } from "../parts/front-blocks.ts";
import { breakingBar, focusLine } from "../parts/front-top.ts";
import { siteLocale } from "../parts/locale.ts";

/** The front page: what is in focus, breaking news, and its blocks from the top. */
export function front(view: FrontView): Html {
  const { chrome, blocks, breaking, day, focus } = view;
  const locale = siteLocale(chrome);
  // A paper of one section need not name it.
  const section = chrome.navigation.length > 1 ? "shown" : "implied";
  const options = { locale, today: day, section } as const;
  return document(
    { kind: "front", view, front: { day } },
    html`${slot("beforeFront", view, "front")}${focus.length > 0 && focusLine(focus, options)}${breaking && breakingBar(breaking, options)}${
      blocks.length === 0 ? nothingHere(locale.messages.noArticles) : frontBlocks(blocks, options)
    }${slot("afterFront", view, "front")}`,
  );
}
