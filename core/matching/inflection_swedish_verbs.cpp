#include "matching/inflection_swedish_tables.h"

namespace postvett::matching::inflection {

const char* const swedish_strong_verbs =
    "be ber bad bett;gjuta göt gjutit;bedja beder bad bett;binda band bundit;bita bet bitit;bjuda bjöd bjudit;bli blir blev blivit;"
    "bliva blir blev blivit;brinna brann brunnit;brista brast brustit;bryta bröt brutit;bära bär bar burit;"
    "dra drar drog dragit;draga drar drog dragit;dricka drack druckit;driva drev drivit;dyka dök/dykte dykt;dö dör dog dött;"
    "dölja dolde dolt;duga dög/dugde dugt;falla föll fallit;fara far for farit;finna fann funnit;finnas finns fanns funnits;flyga flög flugit;"
    "flyta flöt flutit;frysa frös frusit;få får fick fått;försvinna försvann försvunnit;förnimma förnam förnummit;"
    "ge ger gav gett/givit;giva ger gav givit;glida gled glidit;glädja gladde glatt;gnida gned gnidit;gråta grät gråtit;"
    "gripa grep gripit;gå går gick gått;göra gör gjorde gjort;ha har hade haft;heta hette hetat;hinna hann hunnit;"
    "hugga högg huggit;hålla höll hållit;kliva klev klivit;klyva klöv kluvit;knipa knep knipit;knyta knöt knutit;"
    "komma kom kommit;krypa kröp krupit;kunna kan kunde kunnat;kvida kved kvidit;le ler log lett;ligga låg legat;"
    "lida led lidit;ljuda ljöd ljudit;ljuga ljög ljugit;låta lät låtit;lägga lade/la lagt;"
    "niga neg nigit;njuta njöt njutit;nysa nös/nyste nyst;nypa nöp nupit/nypt;nästla nästlade nästlat;pipa pep pipit;"
    "rida red ridit;rinna rann runnit;riva rev rivit;ryta röt rutit;ryka rök rykt;se ser såg sett;simma sam/simmade summit/simmat;"
    "sitta satt suttit;sjuda sjöd sjudit;sjunga sjöng sjungit;sjunka sjönk sjunkit;skina sken skinit;skita sket skitit;"
    "skjuta sköt skjutit;skilja skilde skilt;skära skär skar skurit;skrida skred skridit;skrika skrek skrikit;skriva skrev skrivit;"
    "skryta skröt skrutit;skälva skälvde/skalv skälvt;slippa slapp sluppit;slita slet slitit;sluta slöt slutit;slå slår slog slagit;"
    "slåss slåss slogs slagits;smita smet smitit;smyga smög smugit;smälla small/smällde smällt;smörja smorde smort;snyta snöt snutit;"
    "sova sov sovit;spinna spann spunnit;spricka sprack spruckit;sprida spred/spridde spritt;springa sprang sprungit;spritta spratt spruttit;"
    "sticka stack stuckit;stiga steg stigit;stinka stank stunkit;stjäla stjäl stal stulit;strida stred/stridde stridit;stryka strök strukit;"
    "strypa ströp/strypte strypt;stå står stod stått;stödja stöder stödde stött;suga sög sugit;supa söp supit;svida sved svidit;"
    "svika svek svikit;svälja svalde/sväljde svalt/sväljt;svälta svalt/svälte svultit/svält;svär svär svor svurit;svära svär svor svurit;"
    "sälja sålde sålt;sätta satte satt;säga sade/sa sagt;ta tar tog tagit;taga tar tog tagit;tiga teg tigit;tjuta tjöt tjutit;"
    "tryta tröt trutit;tvinga tvingade/tvang tvingat/tvungit;tälja täljde täljt;vara är var varit;vinna vann vunnit;vika vek vikit/vikt;"
    "vilja vill ville velat;vina ven vinit;veta vet visste vetat;vrida vred vridit;vålla vållade vållat;välja valde valt;vänja vande vant;"
    "växa växte växt/vuxit;äta åt ätit;böra bör borde bort;töra tör tordes torts;måste måste måste måst;"
    "ryta röt rutit;rycka ryckte ryckt;kväda kvad kvädit;bedra bedrar bedrog bedragit;töras törs tordes torts;"
    "svinna svann svunnit;dväljas dväljs dvaldes dvalts;töja töjde töjt;tämja tämjde/tamde tämjt;spörja sporde sport;"
    "varda vart/blev vordit;vederkvicka vederkvickte vederkvickt;lyda lydde/löd lytt;gälla gäller gällde gällt;gala gol/galade galit/galat";

const char* const swedish_weak_verbs =
    "begrava skräcka dräpa köpa ringa köra hyra läsa åka möta mäta röka leka tänka tycka trycka rycka stänka sänka dränka skänka känna bränna "
    "kränka röra höra styra nämna tömma glömma drömma gömma klämma skämma stämma rymma följa böja höja "
    "töja nöja dröja plöja fräsa blåsa låsa lösa resa väsa mista fästa gifta släppa stöpa döpa "
    "klippa hjälpa skölja välta smälta sköta stöta byta byta mäta fylla ställa fälla hälla smälla skälla gnälla "
    "välla svälla kyla tåla stjälpa stärka sträcka räcka täcka väcka släcka knäcka märka söka "
    "kröka böka smeka steka sända vända tända hända använda blända "
    "föda leda breda betyda tyda träda kläda bygga trygga rygga hänga stänga slänga mänga tränga flänga "
    "spränga svänga sörja ärva kräva gräva leva väva äga väga häva öva söva "
    "behöva pröva göda föra värma döma berömma tömma rymma skymma värpa skärpa "
    "lysa rysa mysa pysa fnysa ösa viga böja skrämma främma "
    "erkänna kläcka bräcka synas trivas minnas hjälpas skämmas brännas "
    "lära tära störa snöra förstöra hänföra höra fräta hänföra anföra "
    "klösa kröna bryna låsa "
    "kväka bräka spräcka beställa framställa förställa skylla hölja följa "
    "begynna bekänna känna ränna spänna trivas "
    "väcka vräka sträcka läcka steka klämma knycka tycka ";

const char* const swedish_short_verbs =
    "bo tro sno ro gro glo snö strö sy fly bry gry spy sky avsky klä flå må nå rå spå så förmå klå ty förtro bero te ske";

// First-conjugation verbs that end in the forms of other words.
const char* const swedish_a_verbs =
    "hata älska jobba arbeta kasta leta sluta prata tala fråga hota mobba trakassera titta börja sakna hämta vänta vakna "
    "öppna svara spara lura skada hälsa baka tvätta städa betala måla spela dansa skratta klaga hoppa vandra städa laga "
    "visa ropa kosta svettas andas hoppas lyckas duscha jaga jogga pissa bajsa runka knulla raka rapa fisa posta dela gilla "
    "blogga twittra googla mejla maila chatta slicka misshandla avskeda sparka slakta skicka lämna hamna stanna trampa "
    "festa missa stressa streama shoppa starta stoppa testa träna tvinga utnyttja varna verka vila "
    "spotta skylta spana smaka smutsa snacka snatta avsluta fira flirta tafsa antasta kladda kramas "
    "pussa hångla ragga beta besvara beta beundra förtala förolämpa förakta stämpla tigga äventyra häda";

const char* const swedish_verb_prefixes =
    "be för er an av bort bi bakom efter fram från fäst fast för före förut genom hem hop i igen ihop in inne kring lös med mot miss ned ner "
    "när om o on på rund runt sam samman sönder till tills tillbaka tvär undan under upp uppe ur ut ute vid vidare veder väl "
    "å åsido åstad åter över hand hus bak ned halv kull fel full god lag rätt still tele telefon lång hög låg etter van ute";

}  // namespace postvett::matching::inflection
