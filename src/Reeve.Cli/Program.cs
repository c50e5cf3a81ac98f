using System.CommandLine;
using Reeve.Cli;
using Reeve.Cli.Verbs;

// The program: verbs are parsed here, and every fault on the way ends in one sentence and an exit code.
RootCommand root = new("Reeve: the data platform of a place. Brings the records of local services together.");
root.Add(LinkVerb.Command());
root.Add(DemoVerb.Command());
return Exit.Guard(args, root);
