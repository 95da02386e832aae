using Dunning.Operations.Procedures;

namespace Dunning.Web.Publishing;

/// <summary>What moving the cases of one version comes to.</summary>
/// <param name="From">The version they follow.</param>
/// <param name="Cases">How many follow it.</param>
/// <param name="Report">Case by case, of those that were looked at.</param>
public sealed record MovedVersion(int From, int Cases, MigrationReport Report);
