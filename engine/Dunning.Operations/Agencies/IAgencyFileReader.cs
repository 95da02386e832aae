using Dunning.Core.Findings;

namespace Dunning.Operations.Agencies;

/// <summary>Reads what an agency sends back: CSV or JSON.</summary>
public interface IAgencyFileReader
{
    /// <summary>Good rows, and a finding per bad one.</summary>
    (IReadOnlyList<AgencyRow> Rows, IReadOnlyList<Finding> Findings) Read(byte[] file, string name);
}
