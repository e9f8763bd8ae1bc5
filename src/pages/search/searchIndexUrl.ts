/** Where the search index of a year is published; a folder. Root-relative. */
export const searchIndexUrl = (year: string): string => `/search/index/${year}/`;
