namespace Dunning.Cases.Tasks;

/// <summary>What must not be kept of a person (articles 9 and 10 GDPR).</summary>
public enum SensitiveKind
{
    Health,
    Belief,
    Origin,
    Sexuality,
    Union,
    Offence,
}
