using Xunit;

namespace Dunning.Integration.Tests.Studio;

/// <summary>Tests that each have an office of their own.</summary>
public abstract class StudioOfficeTests : IAsyncLifetime
{
    private protected StudioOffice Office { get; private set; } = null!;

    private protected StudioVisitor Anna { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        Office = await StudioOffice.StartAsync();
        Anna = await StudioVisitor.SignedInAsync(Office);
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (Office is not null)
        {
            Anna?.Dispose();
            await Office.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }
}
