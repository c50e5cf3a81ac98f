using System.CommandLine;
using Reeve.Cli;
using Reeve.Cli.Verbs;

// The program: verbs are parsed here, and every fault on the way ends in one sentence and an exit code.
RootCommand root = new("Reeve: the data platform of a place. Brings the records of local services together.");
foreach (Command verb in new[]
{
    InitVerb.Command(), CheckVerb.Command(), PlanVerb.Command(), ApproveVerb.Command(), BuildVerb.Command(), SourceVerb.Command(), QualityVerb.Command(),
    LineageVerb.Command(), ReviewVerb.Command(), ExplainVerb.Command(), IndexVerb.Command(), CrosswalkVerb.Command(), NeverLinkVerb.Command(), DisposeVerb.Command(),
    AddressVerb.Command(), BackupVerb.Command(), RestoreVerb.Command(), PruneVerb.Command(), UpgradeVerb.Command(), LinkVerb.Command(), DemoVerb.Command(),
}) root.Add(verb);
return Exit.Guard(args, root);
