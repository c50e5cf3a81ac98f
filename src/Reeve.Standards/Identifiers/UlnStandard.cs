namespace Reeve.Standards;

/// <remarks>
/// Ten nines are what suppliers tell their users to type where there is no number (Aptem's help for learners abroad says so); they fail
/// the check, and are read as missing, as ten noughts are.
/// </remarks>
sealed class UlnStandard : CodeStandard
{
    public override string Name => "uln";

    public override string Title => "Unique Learner Number";

    public override string Definition =>
        "Learning Records Service: ten digits; the check digit as in HESA, Student record 2017/18, field ULN.";

    public override Sensitivity Sensitivity => Sensitivity.Identifier;

    protected override StandardValue Read(string text)
    {
        Span<char> digits = stackalloc char[10];
        return Uln.Fault(text, digits) switch
        {
            null => StandardValue.Valid(Characters.Reuse(text, digits)),
            Uln.WrongForm => StandardValue.Invalid(Uln.WrongForm),
            _ when digits is "9999999999" or "0000000000" => StandardValue.Missing,
            { } fault => StandardValue.Invalid(fault),
        };
    }
}
