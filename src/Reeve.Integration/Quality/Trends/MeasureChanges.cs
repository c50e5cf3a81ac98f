using Reeve.Report.Documents;

namespace Reeve.Integration.Quality.Trends;

/// <summary>Rules whose verdict or share changed.</summary>
static class MeasureChanges
{
    /// <summary>Rules newly missed or newly met, that can no longer be measured, and that came or went.</summary>
    public static void Verdicts(QualityResult previous, QualityResult current, ChangeLists found)
    {
        foreach ((Measure before, Measure now) in Pairs(previous, current))
        {
            if (now.Verdict is Verdict.Missed && before.Verdict is Verdict.Met) found.Worse.Add($"{Name(now)}: newly missed, {Passed(now)}{Was(before, now)}");
            if (now.Verdict is Verdict.NotMeasured unmeasured && before.Verdict is not Verdict.NotMeasured) found.Worse.Add($"{Name(now)}: can no longer be measured, because {unmeasured.Why}");
            if (now.Verdict is Verdict.Met && before.Verdict is Verdict.Missed) found.Better.Add($"{Name(now)}: newly met, {Passed(now)}{Was(before, now)}");
        }
        foreach (Measure gone in previous.Measures.ExceptBy(current.Measures.Select(measure => measure.Identity), measure => measure.Identity)) found.Other.Add($"{Name(gone)}: no longer a rule");
        foreach (Measure come in current.Measures.ExceptBy(previous.Measures.Select(measure => measure.Identity), measure => measure.Identity))
            found.Other.Add($"{Name(come)}: a new rule, {(come.Verdict is Verdict.NotMeasured unmeasured ? $"not measured because {unmeasured.Why}" : Passed(come))}");
    }

    /// <summary>Rules of the same verdict as before whose share moved.</summary>
    public static void Shares(QualityResult previous, QualityResult current, ChangeLists found)
    {
        foreach ((Measure before, Measure now) in Pairs(previous, current))
        {
            if (before.Share is null || now.Share is null || before.Verdict.GetType() != now.Verdict.GetType()) continue;
            found.Add(ProportionTest.Direction(before.Passed, before.Checked, now.Passed, now.Checked), () => $"{Name(now)}: {Plain.Share(now.Share)} passed, was {Plain.Share(before.Share)}");
        }
    }

    static IEnumerable<(Measure Before, Measure Now)> Pairs(QualityResult previous, QualityResult current) =>
        current.Measures.Join(previous.Measures, now => now.Identity, before => before.Identity, (now, before) => (before, now));

    static string Name(Measure measure) => $"{measure.Asks} ({Words.Of(measure.Dimension)}, `{measure.Rule}`)";

    // A rule about one load has no share worth telling.
    static string Passed(Measure measure) =>
        measure.Checked == 1 && measure.Fields.Count < 2 && measure.Dimension is Workspace.QualityDimension.Timeliness ? (measure.Passed == 1 ? "it is so" : "it is not so")
        : $"{Plain.Share(measure.Share)} passed and {Plain.Share(measure.AtLeast)} is agreed";

    static string Was(Measure before, Measure now) =>
        now.Dimension is Workspace.QualityDimension.Timeliness ? ""
        : before.AtLeast == now.AtLeast ? $", was {Plain.Share(before.Share)}" : $", was {Plain.Share(before.Share)} of {Plain.Share(before.AtLeast)} agreed then";
}
