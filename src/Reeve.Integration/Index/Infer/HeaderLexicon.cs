using System.Collections.Frozen;
using System.Text;

namespace Reeve.Integration.Index.Infer;

/// <summary>What the headers that systems print usually mean.</summary>
static class HeaderLexicon
{
    static readonly FrozenDictionary<string, ColumnKind> Kinds = new (ColumnKind Kind, string Headers)[]
    {
        (ColumnKind.Forename, "forename|forenames|first name|firstname|fname|given name|givenname|given names|given|christian name|name first|first|forename 1|first forename|first names|firstnames|fore name|fore names|first given name|given name 1"),
        (ColumnKind.MiddleName, "middle name|middlename|mname|middle|middle names|middle initial|second name|second forename|other names|name middle|forename 2|middle initials|midl name|mid name|middle forename|middle forenames|other forenames|other forename|other given names|name mid"),
        (ColumnKind.Surname, "surname|last name|lastname|lname|family name|familyname|name last|last|sname|family|surnames"),
        (ColumnKind.FullName, "name|full name|fullname|name full|person name|account holder|account holder name|holder|tenant|tenant name|customer name|client name|resident name|patient name|liable person|liable party|contact name|service user|service user name|occupier|payer|claimant|claimant name|names|display name|first and surname|first and last name|first name and surname|forename and surname|forenames and surname|forename surname|first name surname|first and last|name and surname|surname and forename|surname forename|surname and forenames|complete name|whole name"),
        (ColumnKind.DateOfBirth, "dob|d o b|date of birth|dateofbirth|birth date|birthdate|birthday|born|birth dt|dt of birth|date birth|birth|dte of birth|date born|bdate|b date|birth dte|dob date"),
        (ColumnKind.Sex, "sex|gender|sex code|gender code|m f|sex at birth|stated gender|gender identity code|administrative sex|administrative gender|birth sex|gender at birth"),
        (ColumnKind.Postcode, "postcode|post code|pcode|pc|pcd|zip|zip code|zipcode|postal code|postal|postalcode|postcode of usual address|postcode usual address|usual postcode|postal zip|zip postal code"),
        (ColumnKind.HouseNumber, "house number|house no|house num|housenumber|street number|street no|streetnumber|number|house|house name|building number|building no|property number|flat|flat number|house name or number|house name number|street num|st number|house nbr|street nbr"),
        (ColumnKind.Street, "street|street name|road|streetname|road name|thoroughfare"),
        (ColumnKind.AddressLine, "address 1|address 2|address 3|address 4|address 5|address line 1|address line 2|address line 3|address line 4|address line 5|addr 1|addr 2|addr 3|addr 4|add 1|add 2|add 3|add 4|addr line 1|addr line 2|addr line 3|line 1|line 2|line 3|address1|address2|address3|address4|addr1|addr2|addr3|street address|address one|address two|address three|address line one|address line two|address line three|addr ln 1|addr ln 2"),
        (ColumnKind.FullAddress, "address|full address|property address|addr full|address full|addr|home address|correspondence address|fulladdress|postal address|residential address|usual address|full postal address|address string|single line address|property full address"),
        (ColumnKind.Locality, "locality|village|district|area|neighbourhood|neighborhood"),
        (ColumnKind.Town, "town|city|suburb|post town|posttown|town city|town or city|municipality|addr city|city desc|city name|town name"),
        (ColumnKind.Region, "state|county|region|country|province|county desc|state cd|state code|county name|state name"),
        (ColumnKind.Telephone, "phone|telephone|tel|mobile|phone number|phone no|telephone number|telephone no|tel no|mobile number|mobile no|home phone|work phone|contact number|contact no|landline|cell|cell phone|mobile phone|home telephone|phonenumber|contact telephone|mob|mob no|mob number|mobile tel|mobile tel no|mobile telephone|home tel|home tel no|home telephone number|work tel|work telephone|daytime phone|evening phone|daytime telephone|evening telephone|day phone|phone num|phone nbr|full phone number|full phone num|phone 1|phone 2|telephone 1|telephone 2|tel 1|tel 2|mobile 1|mobile 2|telephone number 1|telephone number 2|phone number 1|phone number 2|phone home|phone mobile|phone work|tel home|tel mobile|tel work|telephone home|telephone mobile|telephone work|cell number|cell phone number|cellphone"),
        (ColumnKind.Email, "email|e mail|email address|mail|e mail address|emailaddress|contact email|email addr|e mail addr|email id|home email|personal email"),
        (ColumnKind.NhsNumber, "nhs number|nhs no|nhs|nhsno|nhsnumber|nhs num|new nhs number"),
        (ColumnKind.NationalInsuranceNumber, "nino|ni number|ni no|national insurance number|national insurance no|national insurance|nat ins no|ni num|ninumber|nino number"),
        (ColumnKind.PersonalNumber, "ssn|ssn number|social security number|social security|soc sec id|soc sec|soc sec no|ss number|passport|passport number|passport no|drivers license number|driver license number|driving licence number|driving licence|drivers license|national id|national id number|tax id|tax id number|personal number|identity card|upn|unique pupil number|uln|medicare number|medicare no|social security no|social insurance number|driver licence number|drivers licence number|drivers license no|driving licence no|drivers licence|driver licence|driver license"),
        (ColumnKind.Description, "occupation|job|job title|profession|birth place|birthplace|place of birth|employer|maiden name|mothers maiden name|birth state|birth country|country of birth|town of birth|birth city|birth town"),
    }.SelectMany(entry => entry.Headers.Split('|').Select(header => (header, entry.Kind))).ToFrozenDictionary(entry => entry.header, entry => entry.Kind);

    /// <summary>Words that only say whose field it is.</summary>
    static readonly FrozenSet<string> Owners = "tenant|customer|client|patient|resident|person|applicant|account|holder|service|user|contact|current|primary|main|pupil|child|student|claimant|payer|citizen|member|owner|occupier|addr|clean|raw|std|the|my|lead|joint|householder|cust|crm|db|hh|p|q|prim|subject|home|usual|stated|res|residence|residential|legal|rec|voter|employee|staff|learner|homeowner|property".Split('|').ToFrozenSet();

    /// <summary>Words behind a header that only say how it is written or where it has been.</summary>
    static readonly FrozenSet<string> Endings = "s|1|clean|cleaned|raw|std|standardised|standardized|fake|noisy|current|dd|mm|yy|yyyy|ddmmyyyy|yyyymmdd|desc|txt|text|value|field|col".Split('|').ToFrozenSet();

    /// <summary>Words of headers that number records, people or groups: never compared, as the truth may stand there.</summary>
    static readonly FrozenSet<string> Numbering = "id|ids|uid|guid|uuid|key|pk|ref|reference|refno|cluster|entity|truth|true|label|gold|group|match|matched|duplicate|dup|set|recid|rowid|row|index|idx|no|num|number|code|urn|uprn|record|person|real|master|mpi|source|dataset|link|identifier|rec|unique|seq|case|account|serial|ident".Split('|').ToFrozenSet();

    /// <summary>Words of headers that date something else than a birth.</summary>
    static readonly FrozenSet<string> OtherDates = "start|end|created|updated|modified|from|to|moved|tenancy|opened|closed|review|assessment|registered|registration|death|died|expiry|valid|visit|referral|due|received|loaded|extract|last|since|changed|issued|payment|effective|event|entry|first|admission|discharge|appointment|joined|membership|hire|hired|transaction|order|purchase|invoice|contact|seen|signed|sent|cancelled|cancellation|vote|voted|let|vacated|occupied|decision|application|applied".Split('|').ToFrozenSet();

    /// <summary>Words of headers that say a name is of another kind.</summary>
    static readonly FrozenSet<string> Others = "known|alias|preferred|previous|former|next|kin|emergency|partner|spouse|mother|father|parent|guardian|carer|gp|landlord|officer|worker|created|old|second|joint|liable2|company|organisation|organization|org|business|school|ward|file|mail|mailing|billing|correspondence|forwarding|neighbour|witness|advocate|interpreter|bailiff|agent|tutor|teacher|doctor|sibling|child2|dependant|dependent|proxy|attorney|appointee|referrer|reporter|nok|ex|prev|prior|historic|history".Split('|').ToFrozenSet();

    /// <summary>"Tenant_ForeName" -> "tenant fore name": words in lower case, split at anything that is no letter or digit, and where the case turns.</summary>
    public static string[] Words(string header)
    {
        StringBuilder text = new();
        for (int at = 0; at < header.Length; at++)
        {
            char letter = header[at];
            if (!char.IsLetterOrDigit(letter)) { if (letter is not ('\'' or '’')) text.Append(' '); continue; }
            bool turns = char.IsUpper(letter) && at > 0 && char.IsLower(header[at - 1])
                || char.IsUpper(letter) && at > 0 && at + 1 < header.Length && char.IsUpper(header[at - 1]) && char.IsLower(header[at + 1])
                || char.IsDigit(letter) && at > 0 && char.IsLetter(header[at - 1]);
            if (turns) text.Append(' ');
            text.Append(char.ToLowerInvariant(letter));
        }
        return text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>What a header says, or null. Words in front that only say whose field it is do not matter.</summary>
    public static ColumnKind? Find(string header)
    {
        string[] words = Words(header);
        if (words.Length == 0) return null;
        if (Kinds.TryGetValue(string.Join(' ', words), out ColumnKind kind) || Kinds.TryGetValue(string.Concat(words), out kind)) return kind;
        if (IsOfSomebodyElse(words)) return null;
        string[] rest = words;
        while (rest.Length > 1 && Owners.Contains(rest[0]))
        {
            rest = rest[1..];
            if (Kinds.TryGetValue(string.Join(' ', rest), out kind) || Kinds.TryGetValue(string.Concat(rest), out kind)) return kind;
        }
        // "forename_clean", "dob_std", "surname 1": what stands behind is of less weight.
        while (rest.Length > 1 && (Owners.Contains(rest[^1]) || Endings.Contains(rest[^1])))
        {
            rest = rest[..^1];
            if (Kinds.TryGetValue(string.Join(' ', rest), out kind) || Kinds.TryGetValue(string.Concat(rest), out kind)) return kind;
        }
        return null;
    }

    /// <summary>Whether a header is of somebody or something else than the person: next of kin, a former name, the school.</summary>
    public static bool IsOfSomebodyElse(string header) => IsOfSomebodyElse(Words(header));

    // "Mother's" has lost its apostrophe.
    static bool IsOfSomebodyElse(string[] words) => words.Any(word => Others.Contains(word) || word.EndsWith('s') && Others.Contains(word[..^1]));

    /// <summary>Whether a header numbers records, people or groups.</summary>
    public static bool NumbersThings(string header) => Words(header).Any(Numbering.Contains);

    /// <summary>Whether a header dates something else than a birth.</summary>
    public static bool DatesSomethingElse(string header) => Words(header).Any(OtherDates.Contains);
}
