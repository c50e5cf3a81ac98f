using System.Text.Json;
using Reeve.Runs.Approvals;
using Reeve.Runs.State;
using Reeve.Store.Registers;
using Reeve.Workspace;

namespace Reeve.Cli.Output;

/// <summary>What `reeve approve` prints: what is approved, for which purpose, and what has changed since it last was.</summary>
static class ApprovalText
{
    public static void Shown(Place place, LinkageFile linkage, ApprovalStanding standing, bool json, bool quiet)
    {
        if (json) Object(writer => About(writer, place, linkage, standing));
        else if (!quiet)
        {
            About(place, linkage, standing);
            Console.WriteLine(standing is ApprovalStanding.Approved { By: var approval }
                ? $"It was approved by {approval.By} on {Day(approval.At)}."
                : $"To approve it: `reeve approve linkage:{linkage.Name} --as NAME`, by somebody other than {linkage.Author ?? "its author"}.");
        }
    }

    public static void Given(Place place, LinkageFile linkage, ApprovalStanding before, Approval approval, bool json, bool quiet)
    {
        if (json)
            Object(writer =>
            {
                About(writer, place, linkage, before);
                writer.WritePropertyName("approval");
                Write(writer, approval);
            });
        else if (!quiet)
        {
            About(place, linkage, before);
            Console.WriteLine($"Approved by {approval.By}. A change of {linkage.At.File} or of the fields it covers needs another approval.");
        }
    }

    public static void Withdrawn(Approval approval, bool json, bool quiet)
    {
        if (json)
            Object(writer =>
            {
                writer.WritePropertyName("approval");
                Write(writer, approval);
            });
        else if (!quiet) Console.WriteLine($"The approval of {approval.Subject} of {Day(approval.At)} is withdrawn. No build runs it, and its tables stay as they are.");
    }

    public static void List(OpenPlace open, bool json, bool quiet)
    {
        IReadOnlyList<Approval> all = Approver.All(open);
        (LinkageFile Linkage, ApprovalStanding Standing)[] linkages = [.. open.Place.Linkages.Select(linkage => (linkage, Approver.Standing(open, linkage)))];
        if (json)
        {
            Object(writer =>
            {
                writer.WriteStartArray("linkages");
                foreach ((LinkageFile linkage, ApprovalStanding standing) in linkages)
                {
                    writer.WriteStartObject();
                    About(writer, open.Place, linkage, standing);
                    writer.WriteEndObject();
                }
                writer.WriteEndArray();
                writer.WriteStartArray("approvals");
                foreach (Approval approval in all) Write(writer, approval);
                writer.WriteEndArray();
            });
            return;
        }

        if (quiet) return;
        foreach ((LinkageFile linkage, ApprovalStanding standing) in linkages)
            Console.WriteLine($"linkage:{linkage.Name}: {(standing is ApprovalStanding.Approved { By: var by } ? $"approved by {by.By} on {Day(by.At)}" : $"not approved: {standing.WhyNot}")}.");
        if (linkages.Length == 0) Console.WriteLine("This place links nothing.");
        if (all.Count == 0) return;
        Console.WriteLine();
        Console.WriteLine("All approvals, oldest first:");
        foreach (Approval approval in all)
        {
            Console.WriteLine($"  {approval.At.UtcDateTime:yyyy-MM-dd HH:mm}  {approval.Subject} by {approval.By}, for {string.Join(", ", Approver.Covered(approval).Sources.Select(static source => source.Source))}{(approval.Note is { } note ? $": {note}" : "")}");
            if (approval.Withdrawn is { } back) Console.WriteLine($"  {back.At.UtcDateTime:yyyy-MM-dd HH:mm}    withdrawn by {back.By}: {back.Why}");
        }
    }

    static void About(Place place, LinkageFile linkage, ApprovalStanding standing)
    {
        Coverage covers = Coverage.Of(place, linkage);
        Console.WriteLine($"linkage:{linkage.Name} ({linkage.At.File})");
        Console.WriteLine($"  purpose            {covers.Purpose}");
        Console.WriteLine($"  lawful basis       {covers.LawfulBasis}");
        Console.WriteLine($"  power              {covers.Power}");
        Console.WriteLine($"  impact assessment  {covers.Dpia ?? "none"}");
        Console.WriteLine($"  author             {covers.Author ?? "not said"}");
        foreach (CoveredSource source in covers.Sources)
            Console.WriteLine($"  {source.Source}: {(source.Fields.Count == 0 ? "no field" : string.Join(", ", source.Fields))}");
        if (standing.WhyNot is { } why) Console.WriteLine($"  Until now: {why}.");
    }

    static void About(Utf8JsonWriter json, Place place, LinkageFile linkage, ApprovalStanding standing)
    {
        Coverage covers = Coverage.Of(place, linkage);
        json.WriteString("linkage", linkage.Name);
        json.WriteString("file", linkage.At.File);
        json.WriteString("purpose", covers.Purpose);
        json.WriteString("lawful_basis", covers.LawfulBasis);
        json.WriteString("power", covers.Power);
        json.WriteString("dpia", covers.Dpia);
        json.WriteString("author", covers.Author);
        Sources(json, covers);
        json.WriteBoolean("was_approved", standing is ApprovalStanding.Approved);
        json.WriteString("why_not", standing.WhyNot);
    }

    static void Write(Utf8JsonWriter json, Approval approval)
    {
        json.WriteStartObject();
        json.WriteNumber("id", approval.Id);
        json.WriteString("subject", approval.Subject);
        json.WriteString("text_hash", approval.TextHash);
        json.WriteString("by", approval.By);
        json.WriteString("note", approval.Note);
        json.WriteString("at", approval.At);
        Sources(json, Approver.Covered(approval));
        if (approval.Withdrawn is { } back)
        {
            json.WriteStartObject("withdrawn");
            json.WriteString("by", back.By);
            json.WriteString("why", back.Why);
            json.WriteString("at", back.At);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    static void Sources(Utf8JsonWriter json, Coverage covers)
    {
        json.WriteStartObject("sources");
        foreach (CoveredSource source in covers.Sources)
        {
            json.WriteStartArray(source.Source);
            foreach (string field in source.Fields) json.WriteStringValue(field);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    static void Object(Action<Utf8JsonWriter> members)
    {
        using Stream output = Console.OpenStandardOutput();
        JsonOutput.Write(output, members);
    }

    static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
