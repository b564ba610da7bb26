#include "matching/inflection_english_tables.h"

namespace postvett::matching::inflection {

const std::vector<Row> english_irregular_nouns = {
    {"man", "=man's =men =men's"},
    {"woman", "=woman's =women =women's"},
    {"human german roman shaman talisman ottoman caiman", "s 's"},
    {"child", "'s ren ren's"},
    {"wife knife life midwife housewife", "'s 2ves 2ves's s"},
    {"wolf half shelf calf elf loaf thief leaf scarf hoof wharf", "'s 1ves"},
    {"self", "'s 1ves"},
    {"foot", "'s =feet s ed ing"},
    {"tooth", "'s =teeth"},
    {"goose", "'s =geese"},
    {"mouse", "'s =mice"},
    {"louse", "'s =lice"},
    {"ox", "'s en"},
    {"die", "'s =dice s d =dying"},
    {"sheep deer moose aircraft spacecraft species series offspring swine cod bison", "'s"},
    {"fish", "'s es ed ing"},
    {"penny", "'s =pence =pennies"},
    {"criterion phenomenon", "'s 2a"},
    {"bacterium curriculum memorandum stratum addendum", "'s 2a s"},
    {"stimulus alumnus nucleus fungus cactus bacillus radius", "'s 2i es"},
    {"larva vertebra alga formula antenna", "'s s e"},
    {"quiz whiz", "'s +es +ed +ing"},
    {"appendix matrix vertex vortex index", "'s 1ces 2ices es ed ing"},
    {"passer-by", "'s =passers-by"},
    {"passerby", "'s =passersby"},
    {"people police cattle", "'s"},
    {"person", "'s s"},
};

const std::vector<Row> english_endings = {
    {"-sis", "'s 2es"},
    {"-ness ", "'s es"},
    {"-tion -sion", "'s s"},
    {"-ity -ety -ncy -acy -ogy -omy -phy -cracy -ory", "'s 1ies"},
    {"-ism -ist -hood -dom -ology -ette -ance -ence -ician -ian -itis -gram -scope -tude -ant -ium ", "'s s"},
    {"-ogist -ologist -maker -keeper -holder -worker -player -owner -driver -writer", "'s s"},
    {"guarantee question mention station section function petition audition auction caution condition position portion proportion ration "
     "motion commission provision transition balance experience evidence influence reference sentence silence advance finance dance chance "
     "glance fence distance enhance finance grant plant slant pant chant want rant list enlist assist consist insist persist "
     "resist twist exist mist fist assist enlist blacklist list condition sanction envision option vision "
     "partition commence romance trance lance pity empty party stage", "'s s"},
    {"panic mimic picnic traffic frolic receive deceive conceive perceive give drive live arrive survive revive deprive thrive strive dive hive "
     "jive contrive hoist foist joist heist supply apply reply imply comply multiply family assembly anomaly monopoly fly bully rally jelly belly ally tally "
     "sully folly lily holly dolly gully melancholy homily signal total initial pedal medal metal dial equal rival marshal journal rally portray "
     "king ring sing thing wing string spring swing sting cling fling sling bring wring sibling", "'s s"},
    {"-ous -ful -less -able -ible -esque -free -proof -like", ""},
    {"-ic -ical -ial -nal -ual -ive -ary -ular", "'s s"},
    {"-ly", ""},
    {"-ing", "'s s"},
};

const char* const english_irregular_verbs =
    "arise arose arisen;awake awoke awoken;bear bore borne/born;beat beat beaten;become became become;beget begot begotten;begin began begun;"
    "behold beheld beheld;bend bent bent;beset beset beset;bet bet bet;bid bid/bade bid/bidden;bind bound bound;bite bit bitten;bleed bled bled;"
    "blow blew blown;break broke broken;breed bred bred;bring brought brought;broadcast broadcast broadcast;build built built;"
    "burn burnt/burned burnt/burned;burst burst burst;bust bust/busted bust/busted;buy bought bought;cast cast cast;catch caught caught;"
    "choose chose chosen;cling clung clung;come came come;cost cost cost;creep crept crept;cut cut cut;deal dealt dealt;dig dug dug;"
    "do did done;draw drew drawn;dream dreamt/dreamed dreamt/dreamed;drink drank drunk;drive drove driven;dwell dwelt dwelt;eat ate eaten;"
    "fall fell fallen;feed fed fed;feel felt felt;fight fought fought;find found found;fit fitted/fit fitted;flee fled fled;fling flung flung;"
    "fly flew flown;forbid forbade/forbad forbidden;foresee foresaw foreseen;forget forgot forgotten;forgive forgave forgiven;"
    "forsake forsook forsaken;freeze froze frozen;get got got/gotten;give gave given;go went gone;grind ground ground;grow grew grown;"
    "hang hung/hanged hung/hanged;have had had;hear heard heard;hide hid hidden;hit hit hit;hold held held;hurt hurt hurt;input input input;"
    "keep kept kept;kneel knelt knelt;knit knitted/knit knitted/knit;know knew known;lay laid laid;lead led led;lean leant/leaned leant/leaned;"
    "leap leapt/leaped leapt/leaped;learn learnt/learned learnt/learned;leave left left;lend lent lent;let let let;lie lay/lied lain/lied;"
    "light lit/lighted lit/lighted;lose lost lost;make made made;mean meant meant;meet met met;mow mowed mown;offset offset offset;overcome overcame overcome;"
    "pay paid paid;plead pleaded/pled pleaded/pled;prove proved proven;put put put;quit quit/quitted quit;read read read;rid rid rid;ride rode ridden;"
    "ring rang rung;rise rose risen;run ran run;saw sawed sawn;say said said;see saw seen;seek sought sought;sell sold sold;send sent sent;"
    "set set set;sew sewed sewn;shake shook shaken;shear sheared shorn;shed shed shed;shine shone shone;shit shit/shat/shitted shit/shat;shoe shod shod;"
    "shoot shot shot;show showed shown;shrink shrank shrunk;shut shut shut;sing sang sung;sink sank sunk;sit sat sat;slay slew slain;"
    "sleep slept slept;slide slid slid;sling slung slung;slit slit slit;smell smelt/smelled smelt/smelled;sneak snuck/sneaked snuck/sneaked;"
    "sow sowed sown;speak spoke spoken;speed sped sped;spell spelt/spelled spelt/spelled;spend spent spent;spill spilt/spilled spilt/spilled;"
    "spin spun spun;spit spat/spit spat;split split split;spoil spoilt/spoiled spoilt/spoiled;spread spread spread;spring sprang sprung;"
    "stand stood stood;steal stole stolen;stick stuck stuck;sting stung stung;stink stank stunk;stride strode stridden;strike struck struck/stricken;"
    "string strung strung;strive strove striven;swear swore sworn;sweat sweat/sweated sweat;sweep swept swept;swell swelled swollen;swim swam swum;"
    "swing swung swung;take took taken;teach taught taught;tear tore torn;tell told told;think thought thought;throw threw thrown;"
    "thrust thrust thrust;tread trod trodden;undergo underwent undergone;understand understood understood;upset upset upset;wake woke woken;"
    "wear wore worn;weave wove woven;wed wed/wedded wed;weep wept wept;wet wet/wetted wet;win won won;wind wound wound;withdraw withdrew withdrawn;"
    "withhold withheld withheld;withstand withstood withstood;wring wrung wrung;write wrote written";

const char* const english_verb_prefixes =
    "un under over out up fore mis re with inter for be fore down hand pre broad by co dis self sub test type ghost proof sight sky baby spoon "
    "force breast bottle whistle babysit hamstring back under house short sleep cyber free photo";

const char* const english_doubling_verbs =
    "admit commit omit permit submit emit remit transmit acquit refer prefer defer infer confer transfer deter occur incur recur concur control patrol enrol "
    "fulfil instil distil compel expel propel repel dispel rebel excel regret forget begin beset abet abhor forbid equip allot overlap outwit "
    "kidnap handicap worship program format input debug unplug rerun zigzag "
    "travel cancel label level model quarrel fuel signal dial duel total equal rival marvel counsel channel tunnel funnel panel parcel shovel "
    "snivel swivel unravel grovel libel pencil stencil initial pedal medal metal bevel chisel towel trowel jewel barrel gossip focus";

const char* const english_comparable =
    "big small large great old young new high low long short tall wide broad narrow deep thick thin fat slim rich poor cheap dear fast slow quick "
    "soon early late near hot cold warm cool dry wet damp hard soft loud quiet calm bright dark light pale black white red blue green grey gray brown pink "
    "clean dirty clear dull sharp blunt flat steep smooth rough tough weak strong sick fit healthy fresh stale sweet sour bitter mild "
    "nice kind mean cruel rude polite brave bold shy proud humble wise smart clever stupid dumb dense daft mad sad glad happy angry cross "
    "fine fair safe sure true strange odd weird queer gross grim vile foul nasty sick lame tame wild rare common pure plain simple "
    "tight loose firm full empty heavy close fierce gentle noble able idle subtle ample little ripe raw rich sane sore sound stern stiff "
    "straight strict vague vast warm wary posh rank harsh hoarse keen lean lewd meek moist neat numb quaint sly spry square stout swift tart "
    "taut thick tidy tiny tricky trim ugly vain wry lazy crazy busy pretty silly funny dirty filthy easy lovely friendly lonely likely deadly creepy "
    "few dim snug hip drunk bland bleak brisk coarse coy crisp crude dank deft dim faint frank grand gruff handsome hollow mellow shallow severe sincere "
    "obscure mature remote unkind unwise unsafe unhappy untidy unhealthy unfair dumb thick slick sleek slack slight smug scarce shrewd shrill sparse "
    "stark steady sturdy sunny shiny scary sexy slimy smelly sleazy";

const char* const english_only_adjectives =
    "big small large great old new young tall rich poor cheap rude polite bold shy proud wise clever stupid dumb mad sad glad happy angry sure true "
    "strange weird vile nasty rare pure ugly silly easy lovely friendly lonely likely deadly healthy noble able subtle vague vast crazy lazy busy "
    "tiny early filthy creepy sexy slimy smelly sleazy unhappy unhealthy unwise unsafe unkind untidy unfair";

const char* const english_irregular_comparison =
    "good better best;well better best;bad worse worst;badly worse worst;far farther farthest;far further furthest;little less least;"
    "much more most;many more most;old elder eldest;ill worse worst;big bigger biggest";

const char* const english_o_plurals =
    "hero potato tomato echo veto torpedo embargo mosquito tornado volcano mango cargo buffalo domino motto negro go do undergo forego forgo no";

const char* const english_hard_ch = "stomach monarch patriarch matriarch tech eunuch epoch oligarch loch";

const char* const english_bases_in_s =
    "gas bus lens news bias atlas canvas chaos ethos pathos rhinos alias pancreas christmas texas iris pelvis penis tennis anus virus campus bonus "
    "focus census circus genius status minus plus thus chorus surplus sinus lotus fetus cosmos asbestos yes always perhaps mathematics physics "
    "politics ethics economics athletics diabetes rabies measles herpes series species means jeans trousers mumps corps us this his its is was "
    "has does as gallows headquarters diagnosis crisis basis thesis apparatus consensus prospectus nexus bogus octopus platypus walrus "
    "hippopotamus rumpus cactus discus hiatus caucus abacus opus pus as ass is";

const char* const english_uninflected =
    "i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us our ours they them their theirs "
    "the a an this that these those and or but nor if then than so as at by for from in into of off on onto out over to under up upon with "
    "without within about above across after against along among around before behind below beneath beside between beyond during except "
    "since through throughout toward towards until via while when where why who whom whose which what how not no yes never always often "
    "also too very just only even ever still yet already again once twice here there now today tonight tomorrow yesterday all any both each "
    "either every few many more most much neither none other others several some such own same is am are was were be been being "
    "can could may might must shall should will would ought cannot because although though unless whether per else somebody someone something "
    "anybody anyone anything nobody nothing everybody everyone everything one two three four five six seven eight nine ten";

}  // namespace postvett::matching::inflection
