namespace Reeve.Wexcombe.Names;

/// <summary>Which forenames and titles a generated person has.</summary>
enum Sex
{
    /// <summary>Woman or girl.</summary>
    Female,

    /// <summary>Man or boy.</summary>
    Male,
}
