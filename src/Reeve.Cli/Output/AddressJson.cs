using System.Text.Json;
using Reeve.Integration.Index.Property.Gazetteers;
using Reeve.Integration.Index.Property.Match;

namespace Reeve.Cli.Output;

/// <summary>What `reeve address --json` prints: one object, described in docs/reference/outputs.md.</summary>
static class AddressJson
{
    /// <summary>For one address.</summary>
    public static void Write(Stream output, Gazetteer gazetteer, PropertyMatch match) => JsonOutput.Write(output, json =>
    {
        Gazetteer(json, gazetteer);
        json.WriteString("kind", AddressWords.Kind(match.Answer));
        json.WriteString("uprn", match.Uprn);
        json.WriteNumber("score", match.Score);
        json.WriteString("reason", match.Reason);
        json.WriteStartArray("candidates");
        foreach (PropertyCandidate candidate in match.Candidates)
        {
            json.WriteStartObject();
            json.WriteString("uprn", candidate.Uprn);
            json.WriteNumber("score", candidate.Score);
            json.WriteString("address", candidate.Address.ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    /// <summary>For a file of addresses: counts, and no address.</summary>
    public static void Write(Stream output, Gazetteer gazetteer, PropertyMatches matches, double seconds, string written) => JsonOutput.Write(output, json =>
    {
        Gazetteer(json, gazetteer);
        json.WriteNumber("addresses", matches.Rows.Count);
        json.WriteNumber("distinct", matches.Distinct);
        json.WriteStartObject("kinds");
        foreach (PropertyAnswer answer in AddressWords.Kinds) json.WriteNumber(AddressWords.Kind(answer), matches.Count(answer));
        json.WriteEndObject();
        json.WriteNumber("seconds", Math.Round(seconds, 3));
        json.WriteString("written", written);
    });

    static void Gazetteer(Utf8JsonWriter json, Gazetteer gazetteer)
    {
        json.WriteStartObject("gazetteer");
        json.WriteNumber("properties", gazetteer.Properties.Count);
        json.WriteNumber("addresses", gazetteer.Addresses.Count);
        json.WriteString("licence", gazetteer.Licence);
        json.WriteStartArray("warnings");
        foreach (string warning in gazetteer.Warnings) json.WriteStringValue(warning);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
