/**
 * The names that a section for each of the 17 topmost media topics has in newspapers, in small letters, by the first two digits
 * of the topic's code. https://cv.iptc.org/newscodes/mediatopic/
 */
export const topicSections: Readonly<Record<string, readonly string[]>> = {
  // Arts, culture, entertainment and media
  "01": [
    "culture",
    "arts",
    "arts-culture",
    "entertainment",
    "media",
    "kultur",
    "feuilleton",
    "cultura",
    "ثقافة",
    "文化",
    "문화",
  ],
  // Crime, law and justice
  "02": [
    "crime",
    "justice",
    "law",
    "courts",
    "justiz",
    "kriminalität",
    "police-justice",
    "tribunales",
    "حوادث",
    "社会",
    "사회",
  ],
  // Disaster, accident and emergency incident
  "03": ["disasters", "accidents", "panorama", "faits-divers", "sucesos", "حوادث", "社会", "사회"],
  // Economy, business and finance
  "04": [
    "business",
    "economy",
    "finance",
    "money",
    "wirtschaft",
    "finanzen",
    "économie",
    "economie",
    "economía",
    "economia",
    "اقتصاد",
    "経済",
    "경제",
  ],
  // Education
  "05": ["education", "schools", "bildung", "éducation", "educación", "educacion", "تعليم", "教育", "교육"],
  // Environment
  "06": [
    "environment",
    "climate",
    "umwelt",
    "klima",
    "environnement",
    "planète",
    "medio-ambiente",
    "بيئة",
    "環境",
    "환경",
  ],
  // Health
  "07": ["health", "gesundheit", "santé", "sante", "salud", "صحة", "健康", "건강"],
  // Human interest
  "08": ["people", "panorama", "vermischtes", "gens", "gente", "منوعات"],
  // Labour
  "09": [
    "labour",
    "labor",
    "work",
    "arbeit",
    "emploi",
    "empleo",
    "business",
    "economy",
    "wirtschaft",
    "économie",
    "economía",
  ],
  // Lifestyle and leisure
  "10": [
    "lifestyle",
    "leisure",
    "life",
    "leben",
    "freizeit",
    "loisirs",
    "vida",
    "estilo-de-vida",
    "生活",
    "생활",
  ],
  // Politics and government
  "11": ["politics", "politik", "politique", "política", "politica", "سياسة", "政治", "정치"],
  // Religion
  "12": ["religion", "faith", "glaube", "religión", "دين", "宗教", "종교"],
  // Science and technology
  "13": [
    "science",
    "technology",
    "tech",
    "wissen",
    "wissenschaft",
    "technik",
    "sciences",
    "ciencia",
    "tecnología",
    "علوم",
    "科学",
    "과학",
  ],
  // Society
  "14": ["society", "gesellschaft", "société", "societe", "sociedad", "مجتمع", "社会", "사회"],
  // Sport
  "15": ["sport", "sports", "deportes", "رياضة", "スポーツ", "스포츠"],
  // Conflict, war and peace
  "16": [
    "conflict",
    "world",
    "international",
    "ausland",
    "welt",
    "monde",
    "mundo",
    "internacional",
    "العالم",
    "国際",
    "국제",
  ],
  // Weather
  "17": ["weather", "wetter", "météo", "meteo", "tiempo", "طقس", "天気", "날씨"],
};
