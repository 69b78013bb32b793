/**
 * Words of feeling, English and Polish, folded: phrases by how they weigh, `*` where a word goes on. What is merely wrong
 * with an order (broken, late, missing) weighs little: that is what shoppers write about, angry or not.
 */
export const moodWords: readonly (readonly [weight: number, phrases: string])[] = [
  [
    -3,
    `furious|livid|outraged|outrageous|disgust*|scam|scammer*|fraud|fraudster*|thieves|thief|robbed|ripped off|rip off|
     worst|never again|hate you|hate this shop|hate your|unacceptable|disgrace*|pathetic|appalling|sick of|fed up|fuck*|
     shit*|bullshit|wtf|lawyer|sue you|report you|had enough|wasting my time|waste of time|joke of a|shame on you|
     wsciek*|oburz*|skandal*|oszust*|oszukal*|zlodziej*|okrad*|nigdy wiecej|najgorsz*|niedopuszczaln*|zenad*|zenuj*|
     obrzydliw*|kpina|kpiny|kpin|mam dosc|mam dosyc|mam was dosc|kurw*|chuj*|gowno|cholera|do cholery|prawnik*|
     zglosze was|zglosze to|uokik|do sadu|rzecznik* konsument*|hanba|wstyd|bezczeln*|tragedia|tragiczn*|strata czasu`,
  ],
  [
    -2,
    `angry|terribl*|horribl*|awful*|useless|ridiculous|rubbish|garbage|nonsense|incompetent|liar*|lied|lying|ignor*|
     annoy*|frustrat*|unhappy|upset|disappoint*|poor service|still nothing|still waiting|no one answers|nobody answers|
     nobody helps|third time|fourth time|tenth time|again and again|how many times|for weeks|not helpful|makes no sense|
     does not help|doesnt help|you dont understand|you do not understand|you are not listening|stop repeating|
     zly|zla|zdenerwow*|wkurz*|wnerw*|okropn*|beznadziej*|bezuzyteczn*|smieszn*|absurd*|bzdur*|niekompeten*|klam*|
     ignoruj*|irytuj*|frustr*|rozczarow*|zawied*|niezadowol*|nadal nic|dalej nic|wciaz nic|nadal czekam|ciagle czekam|
     nikt nie odpowiada|nikt nie pomaga|trzeci raz|czwarty raz|dziesiaty raz|ile razy|ile mozna|od tygodni|nie pomaga|
     nie pomogl*|nie rozumiesz|nie rozumie pan*|przestan powtarzac|to nie ma sensu|nie polecam|masakra|porazka|dramat`,
  ],
  [
    -1,
    `bad|sad|sorry to say|worr*|confus*|slow|wrong|broken|damaged|faulty|defective|missing|late|delayed|
     unfortunately|complain*|complaint|never arrived|not arrived|hasnt arrived|doesnt work|does not work|not working|
     too long|overcharged|charged twice|unclear|dont like|do not like|
     slab*|smutn*|martwi*|zagubi*|wolno|zle|zepsut*|uszkodz*|wadliw*|brakuje|spozni*|opozni*|niestety|reklam*|
     nie przysz*|nie dotar*|nie dosta*|nie dziala*|za dlugo|podwojnie|niejasn*|nie podoba`,
  ],
  [
    1,
    `thanks|thank you|thx|good|nice|fine|okay|helpful|clear|happy|glad|like it|works now|fair enough|solved|
     dzieki|dziekuj*|dobr*|milo|mily|mila|fajn*|pomocn*|jasne|ciesze|spoko|podoba|dziala juz|rozwiazan*`,
  ],
  [
    2,
    `great|love*|lovely|excellent|perfect*|wonderful*|awesome|amazing|fantastic|brilliant|recommend|very pleased|best|
     thank you so much|thanks a lot|impressed|delighted|satisfied|
     super|swietn*|wspanial*|rewelac*|doskonal*|idealn*|kocham|uwielbiam|najleps*|polecam|zadowol*|bardzo dziekuje|
     wielkie dzieki|ekstra|genialn*|zachwyc*`,
  ],
];

/** Words that turn what follows them around. */
export const negators = `not no never dont doesnt didnt isnt wasnt arent werent cant cannot wont aint hardly without
  nie nigdy bez ani zaden zadna zadne wcale`;

/** Words that make what follows them stronger. */
export const boosters = `very really so too extremely absolutely totally completely utterly incredibly such
  bardzo naprawde tak taki taka takie strasznie totalnie kompletnie calkowicie zupelnie absolutnie mega niezwykle`;

/** What tells how soon an answer is needed. */
export const urgencyWords: Readonly<Record<'urgent' | 'soon', string>> = {
  urgent: `urgent*|asap|immediately|right now|right away|at once|as soon as possible|emergency|within the hour|cannot wait|
    cant wait|pilne|pilnie|pilna|pilny|natychmiast|jak najszybciej|od razu|na juz|bezzwlocznie|nie moge czekac|nagly`,
  soon: `today|tonight|tomorrow|deadline|in a hurry|hurry|quickly|last minute|before the weekend|this afternoon|in an hour|
    dzisiaj|dzis|jutro|pospiech*|spieszy*|spiesze|szybko|termin goni|na ostatnia chwile|przed weekendem|za godzine`,
};
