using System.Collections.Frozen;

namespace Reeve.Wexcombe.Names;

/// <summary>
/// What people with a forename are called by those who know them. Not the table of the standards, on purpose: a linkage that was
/// tried only on the nicknames it knows would look better than it is.
/// </summary>
static class Nicknames
{
    const string Table =
        """
        Abigail: Abi, Abbie; Abimbola: Bimbo; Agnieszka: Aga; Albert: Bert; Aleksandra: Ola; Alexander: Alex, Sandy; Alexandru: Alex; Amanda: Mandy; Andrew: Andy, Drew
        Angela: Angie; Anthony: Tony; Arthur: Art; Babatunde: Tunde; Barbara: Babs, Barb; Benjamin: Ben; Bernadette: Bernie; Bernard: Bernie; Bethany: Beth; Beverley: Bev
        Bridget: Bridie, Biddy; Catherine: Cathy, Kate; Charlotte: Charlie, Lottie; Christine: Chris, Chrissie; Christopher: Chris, Kit; Chukwuemeka: Emeka; Cornelius: Con
        Daniel: Dan, Danny; Danielle: Dani; David: Dave; Deborah: Debbie, Deb; Denis: Den; Dennis: Den; Donald: Don; Dorothy: Dot, Dottie; Edward: Ted, Eddie; Eleanor: Ellie, Nell
        Elizabeth: Liz, Betty, Beth, Lizzie; Emily: Em, Millie; Emmanuel: Manny; Ernest: Ernie; Folasade: Sade; Francis: Frank; Frank: Frankie; Frederick: Fred; Funmilayo: Funmi
        Geoffrey: Geoff; George: Georgie; Georgia: George; Gerard: Gerry, Ged; Geraldine: Ger; Gillian: Gill; Grzegorz: Greg; Harold: Harry; Jacqueline: Jackie; James: Jim, Jimmy, Jamie
        Janet: Jan; Jennifer: Jenny, Jen; Jessica: Jess; Joanna: Asia; Joanne: Jo; John: Jack, Johnny; Jonathan: Jon; José: Zé; Joseph: Joe; Josephine: Josie; Joshua: Josh; Judith: Judy
        Katarzyna: Kasia; Kathleen: Kath, Kathy; Kenneth: Ken; Krzysztof: Kris; Leslie: Les; Lorraine: Lol; Lucy: Lu; Magdalena: Magda; Małgorzata: Gosia; Manuel: Manny
        Margaret: Maggie, Peggy, Meg; Matthew: Matt; Maureen: Mo; Michael: Mick, Mike; Michelle: Shell; Mohammed: Mo; Mohamed: Mo; Natasha: Tash; Nathan: Nate
        Nicholas: Nick; Nicola: Nicky; Norman: Norm; Oliver: Ollie; Olivia: Liv; Oluwaseun: Seun; Pamela: Pam; Patricia: Pat, Trish; Patrick: Paddy, Pat; Peter: Pete; Philip: Phil
        Philomena: Phil; Piotr: Peter; Rajesh: Raj; Raymond: Ray; Rebecca: Becky; Reginald: Reg; Richard: Rick, Dick, Richie; Robert: Bob, Rob, Bobby; Ronald: Ron; Samantha: Sam; Samuel: Sam
        Sanjay: Sanj; Sarah: Sally; Siobhán: Shiv; Sharon: Shaz; Shirley: Shirl; Sidney: Sid; Stanley: Stan; Stephanie: Steph; Stephen: Steve; Steven: Steve; Susan: Sue, Susie
        Temitope: Temi; Teresa: Terry, Tess; Theresa: Terry; Thomas: Tom, Tommy; Timothy: Tim; Titilayo: Titi; Tomasz: Tomek; Tracey: Trace; Trevor: Trev; Valerie: Val; Victoria: Vicky
        Vincent: Vince; Walter: Wally; William: Bill, Billy, Will; Winston: Win; Wojciech: Wojtek; Yetunde: Yetty; Zbigniew: Zbyszek
        """;

    static readonly FrozenDictionary<string, string[]> Known = Table
        .Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(static entry => entry.Split(':'))
        .ToFrozenDictionary(static entry => entry[0], static entry => NameTable.Split(entry[1]));

    /// <summary>The nicknames of a forename; none when it has none here.</summary>
    public static string[] Of(string forename) => Known.GetValueOrDefault(forename, []);
}
