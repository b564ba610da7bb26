// What people write in the scenarios, with what the demo company's rules mark in it.
export const DECLINED = 'Affärsmannen på 412 fick sitt kort nekat tre gånger idag 😂';
export const DECLINED_MARK = 'kort nekat';
export const HAPPY = 'Vilken härlig dag på jobbet, tack alla kollegor!';
/** A waitress who is groped by guests and by her boss: protected speech, which must never be held. */
export const GROPED = 'Tredje gången den här veckan som nån gubbe tar mig på rumpan när jag dukar av. När jag sa det till chefen la han armen '
  + 'om mig och sa att jag skulle ta det som en komplimang, gumman. Handen åkte neråt medan han sa det.\n\n'
  + 'Jag är nitton. Jag gillar mitt jobb. Vad fan gör man??';
export const BEFORE = 'Trött efter kvällen på #fyrvakten 🌙👩‍👩‍👧 men glad. ';
