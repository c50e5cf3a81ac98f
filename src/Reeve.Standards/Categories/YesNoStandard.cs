namespace Reeve.Standards;

/// <summary>
/// Yes or no. A 2 is not read: some lists say 1 and 2, others 0 and 1, others -1 and 0, and only the last two agree that 1 is yes.
/// </summary>
sealed class YesNoStandard() : CategoryStandard("yes-no.txt")
{
    public override string Name => "yes-no";

    public override string Title => "Yes or no";

    public override string Definition => "Reeve: from words, letters, true and false, 1 and 0.";

    public override Sensitivity Sensitivity => Sensitivity.Internal;
}
