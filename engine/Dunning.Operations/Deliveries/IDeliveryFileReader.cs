using Dunning.Core.Findings;

namespace Dunning.Operations.Deliveries;

/// <summary>Reads lists of deliveries.</summary>
public interface IDeliveryFileReader
{
    /// <summary>Reads a whole file. Never throws for bad content: each bad row is a finding, and the good ones come through.</summary>
    (IReadOnlyList<DeliveryRow> Rows, IReadOnlyList<Finding> Findings) Read(byte[] file, string name);
}
