using Reeve.Report.Linking;

namespace Reeve.Report.Samples;

/// <summary>The sample report with every text that can come from a file replaced by one that tries to break the page.</summary>
public static class HostileReport
{
    public const string Script = "<script>window.hacked=1</script>", Image = "\"><img src=x onerror=window.hacked=2>",
        Ender = "</script><script>window.hacked=3</script><!--", Link = "javascript:window.hacked=4", Separators = "a\u2028b\u2029c\u0000d\u202Ee";

    public static LinkageReportData Data()
    {
        LinkageReportData data = SampleReport.Data();
        InputFile file = data.Inputs[0] with { Name = Script, Notes = [Ender], Problems = [new(RowProblemKind.Rejected, Image, 1, [7])] };
        UncertainPair pair = data.LeastCertain[0] with
        {
            Left = new(Script, Ender),
            Values = [new(Image, Script, Ender), new("Surname", Image, Separators), new("Web", Link, "{{7*7}}${7*7}")],
            Evidence = [new(Script, Ender, 1, 2, Image)],
        };
        ModelComparison comparison = new(Ender, [new ModelLevel { Label = Script, M = 0.9, U = 0.1, Weight = 3.17, ShareOfPairs = 0.5 }, new ModelLevel { Label = Image + Separators, M = 0.1, U = 0.9, Weight = -3.17, ShareOfPairs = 0.5 }]);
        return data with
        {
            Title = Script,
            Command = Ender,
            Cautions = [Image],
            Inputs = [file],
            Columns = [data.Columns[0] with { File = Script, Header = Ender, TakenAs = Image, Why = Script }],
            BlockingRules = [new(Script, BlockingPurpose.Prediction, 1, 1)],
            Model = data.Model with { Comparisons = [comparison] },
            LeastCertain = [pair],
        };
    }
}
