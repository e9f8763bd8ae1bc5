/** Only the rule of embeds writes `data-frame`, and nothing of an embed holds a figure. */
const embed =
  /<figure class="[^"]*" data-frame="[^"]*"[^>]*>.*?<figcaption>(<a [^>]*>[^<]*<\/a>)<\/figcaption><\/figure>/gs;

/**
 * A body with a plain link in the place of each embed, for readers that could not load it.
 * @example linkedEmbeds(body) // '…<p><a href="https://vimeo.com/76979871">The ferry (Vimeo)</a></p>…'
 */
export const linkedEmbeds = (html: string): string =>
  html.includes(" data-frame=") ? html.replace(embed, "<p>$1</p>") : html;
