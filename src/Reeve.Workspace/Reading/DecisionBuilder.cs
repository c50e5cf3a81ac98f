using System.Globalization;

namespace Reeve.Workspace.Reading;

/// <summary>Makes the model of a decision not to link from the sound part of its file.</summary>
static class DecisionBuilder
{
    public static DoNotLink Build(Part part, FaultList faults)
    {
        Part? what = part.Map(Shapes.DecisionShape.Tells);
        bool isDay = DateOnly.TryParseExact(part.Text("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date);
        if (!isDay && part.Has("date")) faults.Add(part.AtKey("date"), "`date` is no day of the calendar", "write it as `2026-05-03`");
        return new DoNotLink
        {
            At = part.At,
            Sources = what is null ? [] : [.. what.Values("sources").Select(value => new LinkedSource(value.Text, [], what.AtLine(value.Line)))],
            Reason = what?.Text("reason") ?? "",
            DecidedBy = part.Text("decided_by") ?? "",
            Date = date,
        };
    }
}
