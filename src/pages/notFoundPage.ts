import { headOf } from "./headOf.ts";
import type { PageOf } from "./page.ts";
import type { PageContext } from "./pageContext.ts";
import { pageOf } from "./pageOf.ts";

/** What static hosts show for an address that nothing stands at. */
export const notFoundPage = (context: PageContext): PageOf<"notFound"> =>
  pageOf(
    { kind: "notFound", url: "/404.html", source: "the page for unknown addresses" },
    {
      view: () => ({
        frame: context.frame,
        head: headOf({ title: context.words.notFound, indexed: false }, context),
      }),
    },
  );
