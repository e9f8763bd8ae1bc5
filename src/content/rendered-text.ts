import { configError } from "../customisation/config-position.ts";
import type { Customisation } from "../customisation/customisation.ts";
import { weakMemo } from "../lib/cache.ts";
import type { BodyContext, OwnMarkdown } from "../markdown/context.ts";
import { type RenderedBody, renderBody } from "../markdown/render.ts";

/**
 * Renders a text with the publication's own plugins, if its config adds any.
 * @throws CustomisationError if a plugin throws
 */
export function renderedText(
  source: string,
  context: BodyContext,
  customisation: Customisation | undefined,
): RenderedBody {
  if (!customisation?.files || !hasOwnMarkdown(customisation)) return renderBody(source, context);
  try {
    return renderBody(source, { ...context, own: ownMarkdown(customisation) });
  } catch (error) {
    // A text that the generator alone can't render either is no fault of a plugin.
    renderBody(source, context);
    throw configError(error, "markdown", customisation.files, context.file);
  }
}

function hasOwnMarkdown({ config }: Customisation): boolean {
  return config.markdown !== undefined || config.allowedTags !== undefined;
}

/** One object for all texts, so that parsers can be kept. */
const ownMarkdown = weakMemo(
  ({ config }: Customisation): OwnMarkdown => ({
    addPlugins: config.markdown,
    allowedTags: config.allowedTags ?? {},
  }),
);
