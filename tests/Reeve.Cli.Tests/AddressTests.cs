using System.Text.Json;
using Reeve.Cli.Tests.Running;

namespace Reeve.Cli.Tests;

/// <summary>reeve address, as it is typed.</summary>
public sealed class AddressTests : IDisposable
{
    const string Gazetteer = "uprn,address,licence\n7,\"14 Mill Lane, Wexcombe, WX1 3DE\",\"OGL v3\"\n8,\"15 Mill Lane, Wexcombe, WX1 3DE\",OGL v3\n";
    readonly Folder folder = new Folder().With("g.csv", Gazetteer);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void One_address_is_answered_with_its_reason_its_candidates_and_the_licence()
    {
        string[] lines = folder.Done("address", "14 mill la, wexcombe", "--gazetteer", "g.csv").Out.Split('\n');
        Assert.Equal("matched: UPRN 7, score 0.98", lines[0]);
        Assert.StartsWith("14 Mill Lane and Wexcombe agree; no postcode is given.", lines[1], StringComparison.Ordinal);
        Assert.Contains("  0.98  7  14 Mill Lane, Wexcombe, WX1 3DE", lines);
        Assert.Contains("Licence of the gazetteer: OGL v3", lines);
    }

    [Fact]
    public void As_JSON_it_is_one_object()
    {
        JsonElement json = JsonDocument.Parse(folder.Done("address", "15 Mill Lane, WX1 3DE", "--gazetteer", "g.csv", "--licence", "mine", "--json").Out).RootElement;
        Assert.Equal(("exact", "8", "mine"), (json.GetProperty("kind").GetString(), json.GetProperty("uprn").GetString(), json.GetProperty("gazetteer").GetProperty("licence").GetString()));
        Assert.Equal("8", json.GetProperty("candidates")[0].GetProperty("uprn").GetString());
    }

    [Fact]
    public void A_file_keeps_its_columns_and_gets_the_answers_behind_them_the_same_with_any_threads()
    {
        folder.With("in.csv", $"ref,address,postcode\n1,14 Mill Lane,wx13de\n2,\"{Folder.Planted}, 99 Mill Lane\",WX1 3DE\n3,,\n");
        string told = folder.Done("address", "in.csv", "-o", "out.csv", "--gazetteer", "g.csv", "--threads", "1").Out;
        Assert.StartsWith("3 addresses (3 different) against 2 properties", told, StringComparison.Ordinal);
        Assert.DoesNotContain(Folder.Planted, told, StringComparison.OrdinalIgnoreCase);
        string[] lines = folder.Lines("out.csv");
        Assert.Equal("ref,address,postcode,uprn,score,kind,reason,second,third,licence", lines[0]);
        Assert.StartsWith("1,14 Mill Lane,wx13de,7,1,exact,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",none,", lines[2], StringComparison.Ordinal);
        Assert.EndsWith(",OGL v3", lines[3], StringComparison.Ordinal);
        byte[] one = folder.Bytes("out.csv");
        folder.Done("address", "in.csv", "-o", "out.csv", "--gazetteer", "g.csv", "--threads", "4", "--json");
        Assert.Equal(one, folder.Bytes("out.csv"));
    }

    [Fact]
    public void Columns_do_not_clash_and_a_stated_UPRN_is_read_only_when_told()
    {
        folder.With("in.csv", "uprn,where,score\n8,Mill Lane 14,x\n8,,y\n");
        folder.Done("address", "in.csv", "-o", "out.csv", "--gazetteer", "g.csv", "--column", "where");
        Assert.Equal("uprn,where,score,address_uprn,address_score,address_kind,address_reason,address_second,address_third,address_licence", folder.Lines("out.csv")[0]);
        Assert.StartsWith("8,Mill Lane 14,x,7,", folder.Lines("out.csv")[1], StringComparison.Ordinal);
        Assert.StartsWith("8,,y,,0,none,", folder.Lines("out.csv")[2], StringComparison.Ordinal);
        folder.Done("address", "in.csv", "-o", "out.csv", "--gazetteer", "g.csv", "--column", "where", "--uprn", "uprn");
        Assert.StartsWith("8,,y,8,0,stated,", folder.Lines("out.csv")[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_gazetteer_of_looping_parents_is_used_and_said_to_be_broken()
    {
        folder.With("loop.csv", "uprn,parent_uprn,address\n1,2,\"14 Mill Lane, WX1 3DE\"\n2,1,\"15 Mill Lane, WX1 3DE\"\n");
        Assert.Contains("Note: 2 properties are their own parents, directly or in a loop", folder.Done("address", "14 Mill Lane", "--gazetteer", "loop.csv").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_say_what_to_do_and_quote_no_address()
    {
        folder.With("in.csv", $"ref,address\n1,{Folder.Planted} Mill Lane\n").With("no.csv", $"ref,colour\n1,{Folder.Planted}\n");
        folder.Fails(2, ["address", "in.csv", "--gazetteer", "g.csv"], "say with -o");
        folder.Fails(2, ["address", "there.csv", "-o", "out.csv", "--gazetteer", "g.csv"], "There is no file there.csv");
        folder.Fails(2, ["address", "in.csv", "-o", "in.csv", "--gazetteer", "g.csv"], "is read here");
        folder.Fails(2, ["address", "in.csv", "-o", "out.doc", "--gazetteer", "g.csv"], "must end in one of");
        folder.Fails(2, ["address", "in.csv", "-o", "out.csv", "--gazetteer", "g.csv", "--column", "adress"], "no column `adress`", "Did you mean `address`?");
        folder.Fails(2, ["address", "no.csv", "-o", "out.csv", "--gazetteer", "g.csv"], "No column of no.csv is an address");
        folder.Fails(1, ["address", "in.csv", "-o", "out.csv", "--gazetteer", "no.csv"], "no column of addresses");
        folder.Fails(2, ["address", "14 Mill Lane", "--gazetteer", "g.csv", "--threshold", "2"], "--threshold must be above 0");
        folder.Fails(2, ["address", "14 Mill Lane"], "No folder from here upwards is a place");
    }

    [Fact]
    public void In_a_place_its_own_gazetteer_and_licence_are_used()
    {
        folder.Done("init", "--example", "wexcombe", "place");
        string answer = folder.Done("address", "1 Sextons Yard, WX1 1AA", "--workspace", "place").Out;
        Assert.StartsWith("exact: UPRN 999", answer, StringComparison.Ordinal);
        Assert.Contains("Licence of the gazetteer: Invented data, CC0 1.0", answer, StringComparison.Ordinal);
    }
}
