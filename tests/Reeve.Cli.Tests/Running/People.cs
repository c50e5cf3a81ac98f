using System.Text;

namespace Reeve.Cli.Tests.Running;

/// <summary>Invented people in invented files.</summary>
static class People
{
    static readonly string[] Forenames = ["Amelia", "Bartholomew", "Cedric", "Dorothea", "Edwin", "Felicity", "Gerald", "Harriet", "Isaac", "Josephine", "Kenneth", "Lavinia"];
    static readonly string[] Surnames = ["Ackroyd", "Bellwether", "Crabtree", "Dewhurst", "Entwistle", "Fothergill", "Greenhalgh", Folder.Planted, "Higginbottom", "Illingworth", "Jagger"];

    public const string Header = "id,forename,surname,dob,postcode";

    /// <summary>So many people, each recorded twice: the second time with a letter of the forename missing.</summary>
    public static string Twice(int people, string idPrefix = "R")
    {
        StringBuilder text = new(Header + "\n");
        for (int at = 0; at < people * 2; at++) text.Append(Line(at % people, $"{idPrefix}{at + 1}", slip: at >= people)).Append('\n');
        return text.ToString();
    }

    /// <summary>The same people, each recorded once.</summary>
    public static string Once(int people, string idPrefix, bool slip)
    {
        StringBuilder text = new(Header + "\n");
        for (int at = 0; at < people; at++) text.Append(Line(at, $"{idPrefix}{at + 1}", slip)).Append('\n');
        return text.ToString();
    }

    /// <summary>Without an identifier: the first column is left out.</summary>
    public static string WithoutIds(string csv) => string.Join('\n', csv.Split('\n').Select(line => line[(line.IndexOf(',') + 1)..]));

    static string Line(int person, string id, bool slip)
    {
        string forename = Forenames[person % Forenames.Length];
        if (slip && person % 3 == 0) forename = forename.Remove(2, 1);
        return $"{id},{forename},{Surnames[person % Surnames.Length]},{1930 + person * 7 % 80}-{1 + person * 5 % 12:00}-{1 + person * 11 % 28:00},WX{1 + person % 9} {person % 10}AB";
    }
}
