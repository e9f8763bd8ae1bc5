const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

export const iso = (date) => `${date.toISOString().slice(0, 19)}Z`;

export const rfc822 = (date) => date.toUTCString().replace("GMT", "+0000");

export const dayOf = (date) => day.format(date);

export const minuteOf = (date) => `${day.format(date)} at ${date.toISOString().slice(11, 16)} UTC`;

/** Returns the range of days of some articles, which are sorted newest first. */
export const spanOf = (articles) => `${dayOf(articles.at(-1).date)} – ${dayOf(articles[0].date)}`;
